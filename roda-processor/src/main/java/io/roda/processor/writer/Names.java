package io.roda.processor.writer;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import io.roda.processor.model.Component;
import io.roda.processor.model.Struct;

/** Names of parameters and private members in generated code. */
public final class Names {
    private Names() {}

    /** A parameter for a record, named after its type and different from the parameters beside it. */
    public static String parameter(final Struct struct, final String... others) {
        final NameAllocator names = new NameAllocator();
        for (final String other : others) {
            names.newName(other);
        }
        return names.newName(decapitalized(struct.type().simpleName()));
    }

    /** A simple name as a variable would be named: {@code Reading} gives {@code reading}. */
    public static String decapitalized(final String simpleName) {
        return Character.toLowerCase(simpleName.charAt(0)) + simpleName.substring(1);
    }

    /** A method of the class that calls it, as that may name it: {@code yield} alone is no call. */
    public static CodeBlock own(final String method) {
        return CodeBlock.of(method.equals("yield") ? "this.$N" : "$N", method);
    }

    /** A name as the second word of another. */
    public static String capitalized(final String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** The constant that holds the constants of an enum component. */
    public static String enumConstants(final Component component) {
        return component.constantName() + "_CONSTANTS";
    }
}
