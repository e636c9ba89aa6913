package io.roda.processor.analysis;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Questions that come before a pipeline is read. */
public final class PipelineTypes {
    private PipelineTypes() {}

    /** Whether what a pipeline is generated from mentions a type that doesn't exist, or not yet. */
    public static boolean isUnresolved(final TypeElement type, final String annotation) {
        return UserMethods.isUnresolved(type)
                || Annotations.isUnresolved(type)
                || from(type, annotation)
                        .filter(from -> from.getKind() == TypeKind.ERROR)
                        .isPresent();
    }

    /** Whether an annotation names the input, as only that of a declared record does. */
    public static boolean namesInput(final TypeElement type, final String annotation) {
        return from(type, annotation)
                .filter(from -> from.getKind() != TypeKind.VOID)
                .isPresent();
    }

    private static Optional<TypeMirror> from(final TypeElement type, final String annotation) {
        final Optional<AnnotationMirror> mirror = Annotations.find(type, annotation);
        return mirror.flatMap(found -> Annotations.value(found, "from", TypeMirror.class));
    }
}
