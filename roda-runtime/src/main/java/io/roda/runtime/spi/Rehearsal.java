package io.roda.runtime.spi;

import io.roda.runtime.RodaException;
import io.roda.runtime.memory.Memory;

/**
 * Takes the results of inputs that were processed before, while a pipeline catches up: they are there already, so they are
 * written aside and compared. The pipeline's thread only.
 */
final class Rehearsal {
    private final String pipeline;
    private final RecordStore output;
    private final StoreMemory memory;
    private final Scratch aside;
    private final Scratch stored;

    /** The result that was written last and hasn't been compared; none if negative. */
    private long pending = -1;

    Rehearsal(final String pipeline, final RecordStore output) {
        this.pipeline = pipeline;
        this.output = output;
        this.memory = output.memory();
        this.aside = new Scratch(memory.length);
        this.stored = new Scratch(memory.length);
        memory.region.keep(aside.region()); // a reducer may keep its flyweight, which is one over the output
    }

    /** Where a result goes that isn't compared. */
    long address() {
        return aside.address();
    }

    /** Where the next result goes. */
    long address(final long produced) {
        compare(produced);
        pending = produced;
        return aside.address();
    }

    /** Compares the last result, if it was produced, with the one that is there. */
    void compare(final long produced) {
        if (pending >= 0 && produced > pending && isThere(pending) && differs()) {
            throw new RodaException("pipeline '" + pipeline + "' gives another result " + pending
                    + " than the one in store '" + output.name()
                    + "'; its code isn't what wrote that, or doesn't follow from its inputs alone");
        }
        pending = -1;
    }

    private boolean isThere(final long sequence) {
        return sequence >= memory.oldest() && memory.copy(sequence, stored.address());
    }

    private boolean differs() {
        for (int i = 0; i < memory.length; i++) {
            if (Memory.getByte(aside.address() + i) != Memory.getByte(stored.address() + i)) {
                return true;
            }
        }
        return false;
    }
}
