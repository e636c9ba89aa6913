package io.roda.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Computes the arithmetic mean of a numeric component over the partition or window as a {@code double}, from a sum kept
 * beside the state rather than from repeated division.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Mean {

    /**
     * The component of the input record; by default the one of the same name.
     *
     * @return the name of the source component
     */
    String value() default "";
}
