package io.roda.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what inputs are partitioned by.
 *
 * <p>On a static method of a pipeline class: input, as a record or a view, to key, which is a primitive, an enum or a
 * {@link RodaStruct} record. On a component of a declared record: that component is part of the key.
 *
 * <p>Keys are equal as records are, floating-point numbers by their bits. A method must be a function of its input alone:
 * it may be called more than once for an input, and for inputs after one that fails.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface PartitionBy {

    /**
     * The component of the input record that a component of a declared record takes its value from; by default the one
     * of the same name. Has no meaning on a method.
     *
     * @return the name of the source component
     */
    String value() default "";
}
