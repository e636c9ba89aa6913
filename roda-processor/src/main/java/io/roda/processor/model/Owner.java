package io.roda.processor.model;

import com.palantir.javapoet.ClassName;

/**
 * The type that a user annotated as a pipeline or an index.
 *
 * @param type the type
 * @param isPublic whether what is generated for it is public
 */
public record Owner(ClassName type, boolean isPublic) {
    /** The name that pipelines report and generated names start with: nested types join with an underscore. */
    public String name() {
        return String.join("_", type.simpleNames());
    }

    /** A class generated for this type. */
    public ClassName generated(final String suffix) {
        return ClassName.get(type.packageName(), name() + suffix);
    }
}
