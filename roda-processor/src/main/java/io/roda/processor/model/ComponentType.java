package io.roda.processor.model;

import com.palantir.javapoet.TypeName;

/** The type of a struct's component: how it looks in Java, and how many bytes it takes at which alignment. */
public sealed interface ComponentType permits Primitive, EnumType, NestedStruct, PrimitiveArray, Text {
    /** The type in Java. */
    TypeName type();

    /** Bytes it takes. */
    int length();

    /** What its offset must be a multiple of. */
    int alignment();
}
