package io.roda.processor.source;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * One generated class, and the one place that says what all of them have in common.
 *
 * @param name its name
 * @param type its declaration
 */
public record SourceFile(ClassName name, TypeSpec type) {
    private static final AnnotationSpec GENERATED = AnnotationSpec.builder(
                    ClassName.get("io.roda.annotations", "RodaGenerated"))
            .build();

    /** What a user deprecates is still what generated classes are about. */
    private static final AnnotationSpec SUPPRESS_WARNINGS = AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "{$S, $S}", "deprecation", "removal")
            .build();

    /** A class from its finished declaration. */
    public static SourceFile of(final ClassName name, final TypeSpec.Builder type) {
        return new SourceFile(name, type.build());
    }

    /**
     * Writes the file.
     *
     * @param filer where to
     * @param elements what else there is in the package
     * @param origin the one element that the file follows from, so that incremental builds know when it is stale
     */
    public void write(final Filer filer, final Elements elements, final TypeElement origin) throws IOException {
        final TypeSpec complete = type.toBuilder()
                .addAnnotation(GENERATED)
                .addAnnotation(SUPPRESS_WARNINGS)
                .addOriginatingElement(origin)
                .build();
        JavaFile.builder(name.packageName(), complete)
                .indent("    ")
                .skipJavaLangImports(!hidesJavaLang(elements, origin))
                .build()
                .writeTo(filer);
    }

    /** Whether a class of the package has a name that means one of {@code java.lang} elsewhere. */
    private static boolean hidesJavaLang(final Elements elements, final TypeElement origin) {
        return elements.getPackageOf(origin).getEnclosedElements().stream()
                .anyMatch(type -> elements.getTypeElement("java.lang." + type.getSimpleName()) != null);
    }
}
