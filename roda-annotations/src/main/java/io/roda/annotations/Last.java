package io.roda.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps the value that a component had in the last input of the partition or window. It has that component's type.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Last {

    /**
     * The component of the input record; by default the one of the same name.
     *
     * @return the name of the source component
     */
    String value() default "";
}
