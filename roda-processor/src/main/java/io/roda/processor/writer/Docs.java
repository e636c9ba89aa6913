package io.roda.processor.writer;

import com.palantir.javapoet.CodeBlock;
import io.roda.processor.model.Component;

/** The first paragraph of what is said of a component's accessors. */
final class Docs {
    private Docs() {}

    static CodeBlock of(final Component component) {
        return component.doc().isEmpty()
                ? CodeBlock.of("Component {@code $L}.\n\n", component.name())
                : CodeBlock.of("Component {@code $L}: $L\n\n", component.name(), component.doc());
    }
}
