package io.roda.processor.model;

import java.util.Optional;

/**
 * A pipeline class over the last inputs of each partition.
 *
 * @param owner the class
 * @param input what it reads
 * @param output what it appends
 * @param partitionBy how inputs are partitioned, or nothing for one partition
 * @param reducer how a result follows from a window
 * @param isUnrolled whether the reducer takes each input as a parameter, rather than the window as one
 * @param span the window's extent
 */
public record Window(
        Owner owner,
        Struct input,
        Struct output,
        Optional<KeyMethod> partitionBy,
        Reducer reducer,
        boolean isUnrolled,
        Span span)
        implements Pipeline {}
