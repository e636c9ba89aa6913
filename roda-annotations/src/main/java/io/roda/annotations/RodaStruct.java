package io.roda.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a record a fixed binary layout and generates its codec, flyweights, store, reader and window.
 *
 * <p>The layout is that of a C struct on x86-64: components in declared order, each at its natural alignment,
 * little-endian, the size rounded up to the largest alignment. The zero value is all zero bytes.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface RodaStruct {

    /**
     * Alignment in bytes, a power of two from 1 to 4096. Size and alignment are rounded up to it, so that {@code 64}
     * keeps neighbouring records on cache lines of their own. {@code 0}, the default, keeps the natural alignment.
     *
     * @return the alignment in bytes, or 0 for the natural one
     */
    int align() default 0;
}
