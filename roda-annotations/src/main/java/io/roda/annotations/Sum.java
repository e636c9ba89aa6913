package io.roda.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sums a numeric component over the partition or window: a {@code long} for integral sources, where an overflow
 * stops the pipeline by name rather than wrap, or a {@code double} for floating-point ones.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Sum {

    /**
     * The component of the input record; by default the one of the same name.
     *
     * @return the name of the source component
     */
    String value() default "";
}
