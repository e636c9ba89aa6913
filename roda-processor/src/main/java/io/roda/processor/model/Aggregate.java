package io.roda.processor.model;

import java.util.Optional;

/**
 * A pipeline class that keeps one running state per partition.
 *
 * @param owner the class
 * @param input what it reads
 * @param output its state, which it appends after every input
 * @param partitionBy how inputs are partitioned, or nothing for one partition
 * @param reducer how a state follows from an input and the state before
 * @param isIndexed whether the reducer takes the index of the input
 */
public record Aggregate(
        Owner owner, Struct input, Struct output, Optional<KeyMethod> partitionBy, Reducer reducer, boolean isIndexed)
        implements Pipeline {}
