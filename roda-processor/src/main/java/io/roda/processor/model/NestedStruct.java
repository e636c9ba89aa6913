package io.roda.processor.model;

import com.palantir.javapoet.ClassName;

/** Another struct, inlined. */
public record NestedStruct(Struct struct) implements ComponentType {
    @Override
    public ClassName type() {
        return struct.type();
    }

    @Override
    public int length() {
        return struct.layout().length();
    }

    @Override
    public int alignment() {
        return struct.layout().alignment();
    }
}
