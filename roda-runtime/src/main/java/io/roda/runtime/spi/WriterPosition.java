package io.roda.runtime.spi;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreClosedException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.StructLayout;
import io.roda.runtime.memory.Memory;

/**
 * Where a store's next record goes, and how far its writer may go on from there before it looks at anything but this. The
 * writer's thread only.
 */
abstract class WriterPosition extends StorePadding {
    private final StoreMemory memory;
    private final Room room;
    private final int length;
    private final boolean ring;
    private final long firstSlot;
    private final long slotsEnd;

    /** The sequence of the next record; the writer's own, published or not. */
    private long next;

    /** Whether records were appended and not published since; a look costs each record less than a store would. */
    private boolean appended;

    /** The first of those: the writer leaves the position that readers look at to them. */
    private long unpublishedFrom;

    /** Where record 0 would lie if slots were not used again since: the place of the next one follows from its sequence. */
    private long origin;

    /** Up to which sequence that holds. */
    private long lapEnd;

    /** Up to which sequence records may be written: in a ring, in the slots that are claimed. */
    private long allowed;

    /** The same, or 0 where something is to be done before one is pushed: what a push looks at. */
    private long limit;

    /** What was allowed before a run began. */
    private long lent;

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
        this.firstSlot = memory.firstSlot();
        this.slotsEnd = firstSlot + memory.slots * length;
        turn();
        grantAll();
    }

    /** Lets the writer go as far as it may without asking: in a ring, nowhere. */
    final void grantAll() {
        granted = ring || !isWritable() || isClosed() ? 0 : memory.slots;
        allowed = granted;
        limit = granted;
    }

    @Override
    final void refuseMore() {
        limit = 0;
        allowed = 0;
        granted = 0;
    }

    /** Has the next push, but not the next claim, do more than write. */
    final void interruptPushes() {
        limit = 0;
    }

    /** Takes {@link #interruptPushes()} back, but not what another thread that closes the store does meanwhile. */
    final void resumePushes() {
        limit = allowed;
        if (!ring) { // or else the writer asks again soon
            Memory.fullFence();
            if (isClosed()) {
                refuseMore();
            }
        }
    }

    final Room room() {
        return room;
    }

    /** The sequence of the next record, also for the pipeline that writes this store. */
    final long nextSequence() {
        return next;
    }

    /** Goes on behind a record that is there, but not to be published yet. */
    final void moveBehindAppended(final long sequence) {
        next = sequence + 1;
        if (!appended) {
            appended = true;
            unpublishedFrom = sequence;
        }
    }

    /** Goes on behind records that are there, but not to be published yet. */
    final void moveBehindRun(final long from, final long end) {
        next = end;
        if (!appended && end > from) {
            appended = true;
            unpublishedFrom = from;
        }
    }

    /** Goes on where all records before have been published. */
    final void moveToPublished(final long sequence) {
        next = sequence;
        if (appended) {
            appended = false;
        }
    }

    /** Whether records were appended, and not published since. */
    final boolean hasAppended() {
        return appended;
    }

    /** How many records those are. */
    final long unpublished() {
        return appended ? next - unpublishedFrom : 0;
    }

    /** Whether the next record may be pushed at once. */
    final boolean mayPush() {
        return next < limit;
    }

    /** Whether the next record may be written at once. */
    final boolean mayWrite() {
        return next < allowed;
    }

    /** Whether the next record may be written once its slot is claimed. */
    final boolean mayClaim() {
        return next < granted;
    }

    /** Lends what may be written at once, all in a row; until it is taken back nothing may. */
    final long lend() {
        lent = allowed;
        refuseMore();
        return lent - next;
    }

    /** Of a ring, what is left was claimed, and what lay there must not come back. Otherwise the writer asks again. */
    final void takeBack() {
        if (ring) {
            allowed = lent;
            limit = lent;
            if (isClosed()) {
                refuseMore();
            }
        }
    }

    /** Claims the slot of the next record, unless it was claimed for a batch: then what was there is gone for good. */
    final void claimSlot() {
        if (ring && !mayWrite()) {
            allowed = next + 1;
            memory.claim(allowed);
        }
    }

    /** Lets the writer go as far as slots have been claimed. */
    final void allow(final int count) {
        turn();
        allowed = next + count;
    }

    /** Every so often the writer asks again, and so notices that the store was closed on another thread meanwhile. */
    final void grant() {
        turn();
        granted = Math.min(Math.min(room.reach(next), lapEnd), next + BatchStage.BATCH);
        if (!ring) { // where a slot isn't claimed before it is written
            allowed = granted;
        }
    }

    /** How many slots follow in a row from the next record's on. */
    final long slotsInARow() {
        turn();
        return lapEnd - next;
    }

    /** Begins a lap where one has ended; there is but one where slots aren't used again. */
    private void turn() {
        if (next >= lapEnd) {
            origin = memory.nextAddress(next) - next * length;
            lapEnd = next - memory.slot(next) + memory.slots;
        }
    }

    /**
     * The address of the record that is written next. What two threads that write at once make of a place must not be
     * written to.
     *
     * @throws IllegalStateException if another thread has written to the store meanwhile
     * @throws StoreClosedException if it was closed meanwhile
     */
    final long addressOf(final long sequence) {
        final long address = origin + sequence * length;
        if (address < firstSlot || address >= slotsEnd) {
            throw writtenMeanwhile();
        }
        return address;
    }

    /**
     * Where the record after another one of a run lies; why a field says how far that is, see {@link
     * BatchStage#nextInput}.
     *
     * @param address the other's address
     * @return the next one's
     */
    protected final long nextInRun(final long address) {
        return address + length;
    }

    final IllegalStateException writtenMeanwhile() {
        checkOpen();
        return new IllegalStateException(
                "store '" + name() + "' was written to by two threads at once; a store has one writer");
    }
}
