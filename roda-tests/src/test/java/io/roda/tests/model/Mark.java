package io.roda.tests.model;

/** Up to where a reader is done with the records of a store; what a writer that waits for readers waits at. */
final class Mark {
    private long at;

    Mark(final long at) {
        this.at = at;
    }

    long at() {
        return at;
    }

    void moveTo(final long sequence) {
        at = sequence;
    }
}
