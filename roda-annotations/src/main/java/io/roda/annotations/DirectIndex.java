package io.roda.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class as an index from a key to the latest record under it, with lookups in O(1). The class has one static
 * {@link Key} method.
 *
 * <p>One thread computes the index; readers on any threads, each with a reader of its own, never wait for it.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DirectIndex {}
