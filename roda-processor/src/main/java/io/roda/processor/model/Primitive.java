package io.roda.processor.model;

import com.palantir.javapoet.TypeName;

/** A primitive component type, with its size, which is also its alignment. */
public enum Primitive implements ComponentType {
    BOOLEAN(TypeName.BOOLEAN, 1),
    BYTE(TypeName.BYTE, 1),
    SHORT(TypeName.SHORT, 2),
    CHAR(TypeName.CHAR, 2),
    INT(TypeName.INT, 4),
    FLOAT(TypeName.FLOAT, 4),
    LONG(TypeName.LONG, 8),
    DOUBLE(TypeName.DOUBLE, 8);

    // A TypeName is immutable, though it isn't annotated as such.
    @SuppressWarnings("ImmutableEnumChecker")
    private final TypeName type;

    private final int bytes;

    Primitive(final TypeName type, final int bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    @Override
    public TypeName type() {
        return type;
    }

    @Override
    public int length() {
        return bytes;
    }

    @Override
    public int alignment() {
        return bytes;
    }

    /** Byte, short, int or long. */
    public boolean isIntegral() {
        return this == BYTE || this == SHORT || this == INT || this == LONG;
    }

    /** Float or double. */
    public boolean isFloating() {
        return this == FLOAT || this == DOUBLE;
    }

    /** The keyword with its first letter in upper case, as accessors of raw memory are named. */
    public String capitalized() {
        final String keyword = type.toString();
        return Character.toUpperCase(keyword.charAt(0)) + keyword.substring(1);
    }
}
