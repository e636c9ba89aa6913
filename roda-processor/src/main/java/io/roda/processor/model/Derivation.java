package io.roda.processor.model;

/**
 * How one component of a declared output follows from the inputs.
 *
 * @param target the component of the output
 * @param function what is computed
 * @param source the component of the input that it is computed from; the same as the target for a count
 * @param bucket the width that a partition's component is floored to a multiple of, or 0
 */
public record Derivation(Component target, Function function, Component source, long bucket) {
    /** What can be computed. */
    public enum Function {
        PARTITION_BY,
        COUNT,
        SUM,
        MIN,
        MAX,
        MEAN,
        STD_DEV,
        FIRST,
        LAST
    }
}
