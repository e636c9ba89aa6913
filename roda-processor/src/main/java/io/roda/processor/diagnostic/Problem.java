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
    LOCAL_TYPE(
            "RodaLocalRecord",
            "A @%s must be a top-level or nested type; move '%s' out of its method or anonymous class"),
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
    NOT_A_STRUCT(
            "RodaNotAStruct",
            "'%s' must be a @RodaStruct record or generated from one; annotate the record behind '%s' with @RodaStruct"),
    PRIVATE_OWNER(
            "RodaPrivatePipeline", "Class '%s' must be visible in its package; make '%s' package-private or public"),
    METHOD_MISSING("RodaMethodMissing", "Class '%s' must have exactly one @%s method; annotate a static method"),
    METHOD_TOO_MANY("RodaMethodTooMany", "Class '%s' must have no more than one @%s method; remove it from '%s'"),
    NOT_A_CLASS(
            "RodaNotAClass", "A pipeline or index '%s' must be a class with static methods; declare '%s' as a class"),
    METHOD_SHAPE(
            "RodaMethodShape",
            "Method '%s' must have no type parameters, no variable arguments and no checked exceptions; "
                    + "remove them, or throw an unchecked exception"),
    STRAY_METHOD("RodaStrayMethod", "A @%s method must be in a class of its kind; annotate the class of '%s' with %s"),
    STRAY_FUNCTION(
            "RodaStrayFunction",
            "@%s must be on a component of a record declared as a pipeline; remove it from '%s' or annotate the record "
                    + "with @Aggregate(from = ...) or @Window(from = ...)"),
    STRAY_LAYOUT(
            "RodaStrayLayout",
            "@%s must be on a component of a struct; remove it from '%s' or annotate the record with @RodaStruct"),
    METHOD_NOT_STATIC("RodaMethodNotStatic", "Method '%s' must be static; add the modifier"),
    METHOD_PRIVATE(
            "RodaMethodPrivate", "Method '%s' must be visible in its package; make it package-private or public"),
    KEY_SIGNATURE(
            "RodaKeySignature",
            "Method '%s' must take one record or view and return a primitive, an enum or a @RodaStruct record; "
                    + "change its signature"),
    PRIVATE_KEY(
            "RodaPrivateKey",
            "The key of method '%s' must be visible in its package; make '%s' package-private or public"),
    PARTITION_SOURCE(
            "RodaPartitionSource",
            "@PartitionBy on method '%s' must name no component, as the method says what the key is; remove the name"),
    PARTITION_INPUT(
            "RodaPartitionInput", "Method '%s' must take what the @Reduce method takes; change its parameter to '%s'"),
    AGGREGATE_SIGNATURE(
            "RodaAggregateSignature",
            "Method '%s' must be 'Out reduce(In, Out)' on records or 'void reduce(InView, OutFlyweight)' on "
                    + "flyweights, perhaps with a 'long index' first; change its signature"),
    WINDOW_SIGNATURE(
            "RodaWindowSignature",
            "Method '%s' must be 'Out reduce(In, In, ...)' or 'Out reduce(InWindow)' on records, or 'boolean "
                    + "reduce(InView, ..., OutFlyweight)' on flyweights; change its signature"),
    WINDOW_PARAMETERS(
            "RodaWindowParameters",
            "Method '%s' must take as many inputs as the window's size, which is %s, not %s; "
                    + "change one of the two or take an InWindow"),
    WINDOW_SPAN("RodaWindowSpan", "A window's size and every must be at least 1, not %s and %s; correct them"),
    WINDOW_TOO_LARGE(
            "RodaWindowTooLarge",
            "A window of %s inputs that keeps %s bytes for each must take at most %s bytes; make it smaller"),
    DECLARED_NOT_A_STRUCT(
            "RodaDeclaredNotAStruct", "A declared pipeline must be a struct; annotate '%s' with @RodaStruct"),
    DECLARED_FROM(
            "RodaDeclaredFrom", "A pipeline declared on a record must name its input; write @%s(from = ...) on '%s'"),
    FROM_ON_CLASS(
            "RodaFromOnClass",
            "A pipeline class must take its input from its @Reduce method; remove 'from' from @%s on '%s'"),
    TWO_PIPELINES("RodaTwoPipelines", "A type must be one pipeline; remove @Aggregate or @Window from '%s'"),
    FUNCTION_COUNT(
            "RodaFunctionCount",
            "Component '%s' of a declared record must follow from the input in one way, not %s; give it one of "
                    + "@PartitionBy, @Count, @Sum, @Min, @Max, @Mean, @StdDev, @First and @Last"),
    UNKNOWN_SOURCE("RodaUnknownSource", "The source '%s' must be a component of '%s'; %s"),
    FUNCTION_TYPE("RodaFunctionType", "@%s '%s' must be %s; change its type or its source"),
    BUCKET(
            "RodaBucket",
            "The @Bucket of '%s' must be on an integral @PartitionBy component with a width of at least 1, not %s; "
                    + "correct or remove it"),
    FOLLOWS_TIME(
            "RodaFollowsTime",
            "The @FollowsTime of '%s' must be on an integral component with a step of at least 1, not %s; "
                    + "correct or remove it"),
    TWO_FOLLOW_TIME(
            "RodaTwoFollowTime",
            "One component of a struct at the most must follow time, not '%s' and '%s'; remove one @FollowsTime"),
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
