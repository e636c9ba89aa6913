package io.roda.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the static method of a {@link DirectIndex} class that maps a record to its key: a primitive, an enum or a
 * {@link RodaStruct} record.
 *
 * <p>It takes the record or its generated view, which is valid during the call. It must be a function of the record alone
 * and safe to call on any thread: it is called on the thread that computes the index and on those that look keys up, and
 * more than once for a record.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Key {}
