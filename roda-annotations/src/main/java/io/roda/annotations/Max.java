package io.roda.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps the greatest value of a numeric component in the partition or window, as {@link Math#max} orders them. It has that
 * component's type.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Max {

    /**
     * The component of the input record; by default the one of the same name.
     *
     * @return the name of the source component
     */
    String value() default "";
}
