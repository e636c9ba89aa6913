package io.roda.processor.model;

/**
 * The extent of a window.
 *
 * @param size how many inputs it holds
 * @param every how many inputs lie between one result and the next
 */
public record Span(int size, int every) {}
