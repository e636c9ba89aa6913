package io.roda.runtime.spi;

/**
 * The gate of a reader as its reader moves it. The writer of a ring that waits looks at it, so it is moved once for several
 * records that are polled, and at once for others. That of a named reader, which says what the next start begins with, is
 * moved for each.
 */
final class ReaderGate {
    private static final long RUNS_PER_RING = 8;

    private final Gate gate;
    private final RecordStore store;
    private final boolean named;

    private final long longestRun;

    /** The oldest record that the writer doesn't overwrite before the gate has been moved past it. */
    private long keptFrom;

    /** Where the gate was moved to last, if by polling. */
    private long passed;

    ReaderGate(final Gate gate, final RecordStore store, final boolean named) {
        this.gate = gate;
        this.store = store;
        this.named = named;
        this.longestRun = Math.max(1, store.memory().slots / RUNS_PER_RING);
        keep();
    }

    private void keep() {
        keptFrom = store.waitsForReaders() ? store.readers().gates().keptFrom() : Long.MAX_VALUE;
        passed = gate.position();
    }

    Gate gate() {
        return gate;
    }

    long position() {
        return gate.position();
    }

    /** Whether the writer doesn't overwrite a record that the gate hasn't been moved past. */
    boolean keeps(final long sequence) {
        return sequence >= keptFrom;
    }

    /** Whether a record may be polled where it lies: the gate isn't moved past it before the cursor has left it. */
    boolean keepsPolled(final long sequence) {
        return !named && keeps(sequence);
    }

    /** How many records are polled where they lie before the gate is moved past them: their part of the ring. */
    long longestRun() {
        return longestRun;
    }

    /** Needs no record before a sequence any more, which isn't less than that of the last call. */
    void moveTo(final long sequence) {
        gate.moveTo(sequence);
    }

    /** Needs the records from a sequence on, if they are there, wherever the gate has been. */
    void startFrom(final long sequence) {
        gate.moveTo(sequence);
        keep();
    }

    /** The cursor has come to a record, which was copied. */
    void read(final long sequence) {
        gate.moveTo(named ? sequence : sequence + 1);
    }

    /** Records before a sequence have been polled, and the cursor has left them. */
    void pass(final long sequence) {
        if (sequence != passed) {
            gate.moveTo(sequence);
            passed = sequence;
        }
    }
}
