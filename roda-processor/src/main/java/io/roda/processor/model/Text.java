package io.roda.processor.model;

import com.palantir.javapoet.ClassName;

/** Text of a fixed number of bytes of UTF-8, padded with zeros. */
public record Text(int length) implements ComponentType {
    private static final ClassName STRING = ClassName.get("java.lang", "String");

    @Override
    public ClassName type() {
        return STRING;
    }

    @Override
    public int alignment() {
        return 1;
    }
}
