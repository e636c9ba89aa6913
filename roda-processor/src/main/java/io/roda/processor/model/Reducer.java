package io.roda.processor.model;

/**
 * A user's method that computes the result of a pipeline.
 *
 * @param name the method's name
 * @param form whether it works on records or on flyweights
 */
public record Reducer(String name, Form form) {}
