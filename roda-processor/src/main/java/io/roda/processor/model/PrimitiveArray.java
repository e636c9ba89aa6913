package io.roda.processor.model;

import com.palantir.javapoet.ArrayTypeName;

/** A primitive array of fixed length. */
public record PrimitiveArray(Primitive element, int elements) implements ComponentType {
    @Override
    public ArrayTypeName type() {
        return ArrayTypeName.of(element.type());
    }

    @Override
    public int length() {
        return Math.multiplyExact(elements, element.length());
    }

    @Override
    public int alignment() {
        return element.alignment();
    }
}
