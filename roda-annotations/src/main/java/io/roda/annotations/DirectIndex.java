package io.roda.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an index from a key to the latest record under it, with lookups in O(1).
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DirectIndex {}
