package io.roda.processor.diagnostic;

/**
 * Everything that can be wrong with what a user wrote: a stable id, one sentence that says what must hold, and after a
 * semicolon how to mend it.
 */
public enum Problem {
    NOT_A_RECORD("RodaNotARecord", "A @RodaStruct must be a record; make '%s' a record"),
    GENERIC_RECORD("RodaGenericRecord", "A @RodaStruct must have no type parameters; remove those of '%s'"),
    PRIVATE_RECORD(
            "RodaPrivateRecord", "A @RodaStruct must be visible in its package; make '%s' package-private or public"),
    LOCAL_RECORD("RodaLocalRecord", "A @RodaStruct must be a top-level or nested type; move '%s' out of its method"),
    NO_COMPONENTS("RodaNoComponents", "A @RodaStruct must have components; add one to '%s'"),
    COMPONENT_TYPE(
            "RodaComponentType",
            "Component '%s' must be a primitive, an enum, a @RodaStruct record, a String or a primitive array; "
                    + "change its type '%s'"),
    EMPTY_ENUM("RodaComponentType", "Component '%s' must have a zero value; give enum '%s' a constant"),
    PRIVATE_TYPE(
            "RodaComponentType",
            "The type of component '%s' must be visible in its package; make '%s' package-private or public"),
    MISSING_LENGTH("RodaComponentType", "Component '%s' must have a fixed size; add @Length(n)"),
    USELESS_LENGTH("RodaUselessLength", "@Length must be on a String or a primitive array; remove it from '%s'"),
    BAD_LENGTH(
            "RodaBadLength", "The @Length of component '%s' must be at least 1, not %s; give it as many as it holds"),
    STRUCT_TOO_LARGE("RodaStructTooLarge", "A struct must take at most %s bytes; shorten the texts and arrays of '%s'"),
    BAD_ALIGN("RodaBadAlign", "The align of '%s' must be a power of two from 1 to 4096, not %s; 64 is a cache line"),
    RECURSIVE_STRUCT("RodaRecursiveStruct", "A struct must not contain itself; break the chain %s"),
    NESTED_NOT_A_STRUCT(
            "RodaNestedNotAStruct", "Component '%s' must be of a type with a layout; annotate '%s' with @RodaStruct"),
    RESERVED_NAME(
            "RodaReservedName", "Component '%s' must not be named like a method of the generated classes; rename it"),
    CONSTANT_CLASH(
            "RodaConstantClash",
            "Components '%s' and '%s' must differ in more than case and underscores, as both give constant %s; "
                    + "rename one"),
    NAME_CLASH("RodaNameClash", "Generated class '%s' must have a name of its own; rename '%s' or %s"),
    UNRESOLVED_TYPE("RodaUnresolvedType", "Type '%s' must exist; correct the name, import it or generate it"),
    INTERNAL("RodaInternal", "The processor must not fail, but did; report this with its cause: %s");

    private final String id;
    private final String template;

    Problem(final String id, final String template) {
        this.id = id;
        this.template = template;
    }

    /** The stable id, as users search for it. */
    public String id() {
        return id;
    }

    /**
     * The message.
     *
     * @param arguments what the template names
     */
    public String message(final Object... arguments) {
        return "[" + id + "] " + String.format(template, arguments);
    }
}
