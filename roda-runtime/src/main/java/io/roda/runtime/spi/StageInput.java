package io.roda.runtime.spi;

import io.roda.runtime.LappedException;

/**
 * What a stage reads, a batch at a time, each batch in one run of memory: where the store lies, or, of a ring that doesn't
 * wait, in a copy.
 */
final class StageInput {
    private final RecordReader reader;
    private final RecordStore store;
    private final StoreMemory memory;
    private final MemoryRegion copy;
    private final int batch;
    private final boolean gated;

    /** Where the writer of a gated ring finds this stage; null where it doesn't wait. */
    private Gate gate;

    /** Whether the gate is moved by something else than what has been processed. */
    private boolean kept;

    /** What is moved by that then: the cursor of the reader that this was made with, if that has a name; otherwise null. */
    private Gate cursor;

    /** The oldest input that the gate keeps the writer of a gated ring from: what came before may be overwritten. */
    private long keptFrom;

    private boolean left;

    StageInput(final RecordReader reader, final int batch) {
        this.reader = reader;
        this.store = reader.store();
        this.memory = store.memory();
        this.batch = batch;
        this.gated = store.waitsForReaders();
        this.copy = memory.ring && !gated
                ? MemoryRegion.zeroed((long) batch * memory.length, "a batch of store '" + store.name() + "'")
                : null;
    }

    /**
     * Makes the reader's gate this stage's own, which nobody else moves from now on: a ring that waits is read in place.
     *
     * @throws IllegalStateException if the reader is closed, or has a gate that is another stage's
     */
    void take() {
        gate = reader.handOver();
        keptFrom = gated ? store.readers().gates().keptFrom() : 0;
    }

    RecordStore store() {
        return store;
    }

    /** The memory that the inputs of a batch lie in. */
    MemoryRegion region() {
        return copy == null ? memory.region : copy;
    }

    long published() {
        return memory.published();
    }

    /** How many inputs from a sequence on there are for one batch. */
    int available(final long from) {
        final long most = Math.min(memory.published() - from, batch);
        return (int) (copy == null ? Math.min(most, memory.slotsToEnd(from)) : most);
    }

    /**
     * Makes a batch ready.
     *
     * @return the address of its first input
     * @throws LappedException if an input was overwritten
     * @throws IllegalStateException if this stage has been closed, and the writer waits for it no more
     */
    long open(final long from, final int count) {
        if (copy == null) {
            if (gated) {
                checkKept(from);
            }
            return memory.address(from);
        }
        if (count > memory.slots || !memory.copy(from, count, copy.address)) {
            throw store.lapped(from);
        }
        return copy.address;
    }

    private void checkKept(final long from) {
        if (left) {
            throw new IllegalStateException("this stage has been closed, and the writer of store '" + store.name()
                    + "' doesn't wait for it any more; make another one");
        }
        if (from < keptFrom) {
            throw new LappedException(store.name(), from, keptFrom);
        }
    }

    /** Has another gate keep inputs for longer than the processing of them. */
    void leaveTo(final Gate other) {
        if (gate.isLasting()) {
            cursor = gate;
        } else {
            reader.leave();
        }
        gate = other;
        kept = true;
        keptFrom = gated ? store.readers().gates().keptFrom() : 0;
    }

    /** Needs no input before a sequence any more. */
    void done(final long sequence) {
        final Gate moved = kept ? cursor : gate;
        if (moved != null
                && (!kept || sequence > moved.position())) { // or inputs are replayed that were processed before
            moved.moveTo(sequence);
        }
    }

    /** Never reads again in this process: whoever waits for it should not. */
    void leave() {
        left = true;
        if (gate == null) {
            return;
        }
        if (gate.isLasting()) {
            gate.stick();
        }
        if (cursor != null) {
            cursor.stick();
        }
        reader.leave();
    }
}
