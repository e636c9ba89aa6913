package io.roda.processor.model;

/**
 * A component with its place.
 *
 * @param component the component
 * @param offset where it starts, in bytes from the start of the struct
 */
public record Field(Component component, int offset) {}
