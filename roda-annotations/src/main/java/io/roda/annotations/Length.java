package io.roda.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fixes the length of a text or of a primitive array.
 *
 * <p>On a {@code String} it counts bytes of UTF-8, padded with zeros, and a longer text is refused when it is written; on
 * an array it counts elements, and a record's array must have exactly that many.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Length {

    /**
     * Bytes of a text, elements of an array; at least 1.
     *
     * @return the length
     */
    int value();
}
