package io.roda.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that Roda generated. Coverage tools and linters can leave such classes out; unlike
 * {@code javax.annotation.processing.Generated} it needs no further module.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface RodaGenerated {}
