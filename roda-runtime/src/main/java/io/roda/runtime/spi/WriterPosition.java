package io.roda.runtime.spi;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreClosedException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.StructLayout;

/**
 * Where a store's next record goes, and how far its writer may go on from there before it looks at anything but this. The
 * writer's thread only.
 */
abstract class WriterPosition extends StorePadding {
    private final StoreMemory memory;
    private final Room room;
    private final int length;
    private final boolean ring;

    /** The sequence of the next record; the writer's own, published or not. */
    private long next;

    /** Where record 0 would lie if slots were not used again since: the place of the next one follows from its sequence. */
    private long origin;

    /** Up to which sequence that holds. */
    private long lapEnd;

    /** Up to which sequence records may be written at once: in a ring, in the slots that are claimed. */
    private long limit;

    /** Up to which sequence there is room without asking for it. */
    private long granted;

    @SuppressWarnings("this-escape") // as in what it extends
    WriterPosition(final RodaEngine engine, final StoreOptions options, final StructLayout layout) {
        super(engine, options, layout);
        this.memory = memory();
        this.room = Room.of(this);
        this.length = memory.length;
        this.ring = memory.ring;
        this.next = memory.published();
        turn();
        grantAll();
    }

    /** Lets the writer go as far as it may without asking: in a ring, nowhere. */
    final void grantAll() {
        granted = ring || !isWritable() || isClosed() ? 0 : memory.slots;
        limit = granted;
    }

    @Override
    final void refuseMore() {
        limit = 0;
        granted = 0;
    }

    final Room room() {
        return room;
    }

    /** The sequence of the next record, also for the pipeline that writes this store. */
    final long nextSequence() {
        return next;
    }

    final void moveTo(final long sequence) {
        next = sequence;
    }

    /** Whether the next record may be written at once. */
    final boolean mayWrite() {
        return next < limit;
    }

    /** Whether the next record may be written once its slot is claimed. */
    final boolean mayClaim() {
        return next < granted;
    }

    /** Whether the next record may be written at once, and lies at an address. */
    final boolean mayWriteAt(final long address) {
        return addressOf(next) == address && mayWrite();
    }

    /** Claims the slot of the next record, unless it was claimed for a batch: then what was there is gone for good. */
    final void claimSlot() {
        if (ring && !mayWrite()) {
            limit = next + 1;
            memory.claim(limit);
        }
    }

    /** Lets the writer go as far as slots have been claimed. */
    final void allow(final int count) {
        turn();
        limit = next + count;
    }

    /** Every so often the writer asks again, and so notices that the store was closed on another thread meanwhile. */
    final void grant() {
        turn();
        granted = Math.min(Math.min(room.reach(next), lapEnd), next + BatchStage.BATCH);
    }

    /** Begins a lap where one has ended; there is but one where slots aren't used again. */
    private void turn() {
        if (next >= lapEnd) {
            origin = memory.nextAddress(next) - next * length;
            lapEnd = next - memory.slot(next) + memory.slots;
        }
    }

    /**
     * The address of the next record. What two threads that write at once make of a ring's place must not be written to.
     *
     * @throws IllegalStateException if another thread has written to the store meanwhile
     * @throws StoreClosedException if it was closed meanwhile
     */
    final long place() {
        final long sequence = next;
        final long address = addressOf(sequence);
        if (sequence >= limit || (ring && !memory.isRecord(address))) {
            throw writtenMeanwhile();
        }
        return address;
    }

    /** The sequence after the next record, if that is the one that was written at an address. */
    final long endOf(final long address) {
        final long sequence = next;
        if (addressOf(sequence) != address) {
            throw writtenMeanwhile();
        }
        return sequence + 1;
    }

    private long addressOf(final long sequence) {
        return origin + sequence * length;
    }

    private IllegalStateException writtenMeanwhile() {
        checkOpen();
        return new IllegalStateException(
                "store '" + name() + "' was written to by two threads at once; a store has one writer");
    }
}
