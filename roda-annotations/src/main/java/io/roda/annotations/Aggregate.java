package io.roda.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a pipeline that keeps one running state per partition and appends the state after every
 * input, unless its method gives null.
 *
 * <p>On a class, the state is computed by its static {@link Reduce} method and partitioned by its static
 * {@link PartitionBy} method. On a {@link RodaStruct} record, each component declares how it follows from the inputs
 * named by {@link #from()}, by exactly one of {@link PartitionBy}, {@link Count}, {@link Sum}, {@link Min}, {@link Max},
 * {@link Mean}, {@link StdDev}, {@link First} and {@link Last}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Aggregate {

    /**
     * The input record of a declared aggregate. Left out on a pipeline class, whose methods name their types.
     *
     * @return the input record
     */
    Class<?> from() default void.class;
}
