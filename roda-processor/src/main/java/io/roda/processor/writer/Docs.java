package io.roda.processor.writer;

import com.palantir.javapoet.CodeBlock;
import io.roda.processor.model.Component;

/** The first paragraph of what is said of a component's accessors. */
final class Docs {
    private Docs() {}

    /** Neither the end of the comment, as Markdown may have it, nor what javac takes for a character's number. */
    private static String escaped(final String doc) {
        return doc.replace("*/", "*&#47;").replace("\\u", "&#92;u");
    }

    static CodeBlock of(final Component component) {
        return component.doc().isEmpty()
                ? CodeBlock.of("Component {@code $L}.\n\n", component.name())
                : CodeBlock.of("Component {@code $L}: $L\n\n", component.name(), escaped(component.doc()));
    }
}
