package io.roda.processor.analysis;

import io.roda.processor.model.Struct;

/**
 * How a type in a user's signature refers to a struct.
 *
 * @param struct the struct
 * @param role as what it appears
 */
record StructUse(Struct struct, Role role) {
    /** What a struct may appear as. */
    enum Role {
        RECORD,
        VIEW,
        FLYWEIGHT,
        WINDOW
    }

    boolean is(final Role other) {
        return role == other;
    }
}
