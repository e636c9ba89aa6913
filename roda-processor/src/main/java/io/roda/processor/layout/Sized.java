package io.roda.processor.layout;

/** Something that takes bytes in a struct. */
public interface Sized {
    /** Bytes it takes. */
    int length();

    /** What its offset must be a multiple of. */
    int alignment();
}
