package io.roda.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the static method of an {@link Aggregate} or {@link Window} class that computes its result.
 *
 * <p>An aggregate takes {@code (long index, In in, Out state)} and returns {@code Out}, or takes
 * {@code (long index, InView in, OutFlyweight state)} and returns nothing; the index may be left out. A window takes as
 * many inputs as its size, or one {@code InWindow}, and returns {@code Out}; or takes views or
 * an {@code InWindow}, and an {@code OutFlyweight}, and returns whether to append it. A result of null appends nothing.
 *
 * <p>The index is how many inputs the partition has seen before. The method is called once for each input that is due, on
 * the thread that runs the pipeline; flyweights and windows are valid during the call. What it throws stops the pipeline.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Reduce {}
