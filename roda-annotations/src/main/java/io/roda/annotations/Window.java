package io.roda.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a pipeline over the last {@link #size()} inputs, which gives a result first when so many are there, and then at
 * every {@link #every()}-th input.
 *
 * <p>On a class, the result is computed by its static {@link Reduce} method. On a {@link RodaStruct} record, each
 * component declares how it follows from the inputs in the window, as with {@link Aggregate}.
 *
 * <p>With a {@link PartitionBy} method, or a component so marked, each key has a window of its own.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Window {

    /**
     * How many inputs a window holds; at least 1.
     *
     * @return the number of inputs
     */
    int size();

    /**
     * How many inputs lie between one result and the next; at least 1.
     *
     * @return the step in inputs
     */
    int every() default 1;

    /**
     * The input record of a declared window. Left out on a pipeline class, whose methods name their types.
     *
     * @return the input record
     */
    Class<?> from() default void.class;
}
