package io.roda.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Floors an integral {@link PartitionBy} component of a declared record to a multiple, so that a timestamp becomes the
 * start of its bucket. Flooring is towards negative infinity; a bucket that would start below the least value of the
 * component's type stops the pipeline.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Bucket {

    /**
     * The width of a bucket in units of the component; at least 1.
     *
     * @return the width
     */
    long value();
}
