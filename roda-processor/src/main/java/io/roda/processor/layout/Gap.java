package io.roda.processor.layout;

/**
 * Padding: bytes that no component covers.
 *
 * @param offset where it starts, in bytes from the start of the struct
 * @param length how many bytes
 */
public record Gap(int offset, int length) {}
