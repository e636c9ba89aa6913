package io.roda.processor.model;

import com.palantir.javapoet.TypeName;
import io.roda.processor.layout.Sized;

/** The type of a struct's component: how it looks in Java, and how many bytes it takes at which alignment. */
public sealed interface ComponentType extends Sized permits Primitive, EnumType, NestedStruct, PrimitiveArray, Text {
    /** The type in Java. */
    TypeName type();
}
