package io.roda.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an integral component of a struct that is the key of a pipeline that it follows time: inputs that come together
 * have few different values of it, and mostly later ones the later they come. Such as the number of a minute, or the
 * start of a bucket.
 *
 * <p>It changes no result. The keys of each value then lie in a table of their own, so that those of the moment stay in
 * the cache however many have come before. Inputs may come out of order; those that jump between many values come at the
 * cost of a search for each jump. The {@link PartitionBy} component of a declared record that has a {@link Bucket} needs
 * no such annotation.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface FollowsTime {

    /**
     * How far one value is from the next, at least 1: 1 for the number of a bucket, a bucket's width for its start.
     *
     * @return the distance
     */
    long step() default 1;
}
