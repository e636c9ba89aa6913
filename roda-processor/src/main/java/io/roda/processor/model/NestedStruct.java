package io.roda.processor.model;

import com.palantir.javapoet.ClassName;
import io.roda.processor.layout.Layout;

/**
 * Another struct, inlined.
 *
 * @param struct the other struct
 * @param layout its layout, kept since each struct around it asks for that
 */
public record NestedStruct(Struct struct, Layout layout) implements ComponentType {
    public NestedStruct(final Struct struct) {
        this(struct, struct.layout());
    }

    @Override
    public ClassName type() {
        return struct.type();
    }

    @Override
    public int length() {
        return layout.length();
    }

    @Override
    public int alignment() {
        return layout.alignment();
    }
}
