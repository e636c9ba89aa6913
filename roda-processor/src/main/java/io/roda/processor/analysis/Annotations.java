package io.roda.processor.analysis;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads Roda's annotations off elements. */
public final class Annotations {
    private static final String PACKAGE = "io.roda.annotations.";

    private Annotations() {}

    /**
     * Roda's annotation of a simple name.
     *
     * @param element what bears it
     * @param simpleName the annotation's simple name
     */
    public static Optional<AnnotationMirror> find(final Element element, final String simpleName) {
        for (final AnnotationMirror mirror : element.getAnnotationMirrors()) {
            final TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(PACKAGE + simpleName)) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    /** Whether an element bears Roda's annotation of a simple name. */
    public static boolean has(final Element element, final String simpleName) {
        return find(element, simpleName).isPresent();
    }

    /** Whether what an annotation of Roda's says on a type or its components follows from what doesn't exist, or not yet. */
    static boolean isUnresolved(final TypeElement type) {
        return Stream.concat(Stream.of(type), type.getRecordComponents().stream())
                .flatMap(element -> element.getAnnotationMirrors().stream())
                .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .toString()
                        .startsWith(PACKAGE))
                .anyMatch(Annotations::isUnresolved);
    }

    private static boolean isUnresolved(final AnnotationMirror mirror) {
        return mirror.getElementValues().entrySet().stream()
                .anyMatch(entry -> isUnresolved(
                        entry.getKey().getReturnType(), entry.getValue().getValue()));
    }

    /** What javac gives then is a text, whatever the member's type is, and is {@code <error>} where that is text. */
    private static boolean isUnresolved(final TypeMirror type, final Object value) {
        return value instanceof String text && (text.equals("<error>") || !ComponentTypes.isText(type));
    }

    /**
     * The value of an annotation's member if it is written down and valid Java.
     *
     * @param mirror the annotation
     * @param member the member's name
     * @param type what the value must be
     */
    public static <T> Optional<T> value(final AnnotationMirror mirror, final String member, final Class<T> type) {
        for (final Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                final Object value = entry.getValue().getValue();
                return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
