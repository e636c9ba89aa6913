package io.roda.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps the least value of a numeric component in the partition or window, as {@link Math#min} orders them. It has that
 * component's type.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Min {

    /**
     * The component of the input record; by default the one of the same name.
     *
     * @return the name of the source component
     */
    String value() default "";
}
