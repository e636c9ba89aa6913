package io.roda.runtime.spi;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreClosedException;
import io.roda.runtime.StoreFullException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.StructLayout;
import io.roda.runtime.WhenFull;
import java.time.Duration;

/**
 * A store as its one writer sees it: where the next record goes, how far it may go, and what it has published.
 *
 * <p>Of a record that is pushed, readers learn at once. Records that are appended lie behind the published position until
 * {@link #publish()} moves that past all of them by one store. How long they may wait is the writer's own affair: nothing
 * publishes them after a time.
 */
public abstract class WrittenStore extends StorePadding {
    private final StoreMemory memory;
    private final Room room;
    private final int length;
    private final boolean ring;
    private final boolean inFile;
    private final boolean syncEachPublish;

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

    /** Whether records were appended and not published since; a look costs each record less than a store would. */
    private boolean appended;

    /** Whether the flyweight of {@code claim} or {@code append} may be written through. */
    private boolean writing;

    /** Whether that is at a record which only {@link #publish()} makes one. */
    private boolean claimed;

    @SuppressWarnings("this-escape") // as in what it extends
    WrittenStore(final RodaEngine engine, final StoreOptions options, final StructLayout layout) {
        super(engine, options, layout);
        this.memory = memory();
        this.room = Room.of(this);
        this.length = memory.length;
        this.ring = memory.ring;
        this.inFile = file() != null;
        this.syncEachPublish = isWritable()
                && options.durability().interval().filter(Duration::isZero).isPresent();
        this.next = memory.published();
        turn();
        grantAll();
    }

    /** Lets the writer go as far as it may without asking: in a ring, nowhere. */
    final void grantAll() {
        granted = ring || !isWritable() || isClosed() ? 0 : memory.slots;
        limit = granted;
    }

    /**
     * Publishes the claimed record, and whatever was appended: readers may see it from now on, and the flyweight that was
     * handed out can't be written through any more. The writer's thread only.
     *
     * @throws IllegalStateException if no record is claimed, and none was appended
     * @throws StoreClosedException if the store was closed since
     */
    public final void publish() {
        if (!claimed && !hasAppended()) {
            throw new IllegalStateException("store '" + name() + "' has no claimed record and none that was appended; "
                    + "claim() or append() comes before publish()");
        }
        checkOpen();
        final long end = claimed ? next + 1 : next;
        endWriting();
        publishTo(end);
    }

    /** What was handed out to be written is left. */
    private void endWriting() {
        if (writing) {
            claimedFlyweight().release();
            writing = false;
            claimed = false;
        }
    }

    /**
     * The flyweight that {@code claim()} and {@code append()} hand out.
     *
     * @return the flyweight, the same at every call
     */
    protected abstract StructView claimedFlyweight();

    /**
     * Makes room for the record to be pushed next, before its accessors are called: what they give needn't be kept while
     * this waits, and where they can't have written to the store, the JIT drops what {@link #placeNext} looks at.
     *
     * @return the address of its slot, for {@link #placeNext}
     * @throws StoreFullException if there is no room
     * @throws StoreClosedException if the store is closed
     * @throws IllegalStateException if a claimed record waits to be published, or a pipeline writes this store
     */
    protected final long reserveNext() {
        if (next >= limit || writing) {
            makeRoom();
        }
        return place(next);
    }

    /**
     * Where the record to be pushed next goes, whose accessors may have written to this store since.
     *
     * <p>From here to {@link #publishNext} nothing runs that isn't generated, and so nothing else that could write to it.
     *
     * @param reserved what {@link #reserveNext} said
     * @return the address of its slot, mostly the same
     * @throws StoreFullException as {@link #reserveNext}, and likewise the others
     */
    protected final long placeNext(final long reserved) {
        return isNext(reserved) ? reserved : reserveNext();
    }

    private boolean isNext(final long address) {
        return addressOf(next) == address && !writing && next < limit;
    }

    /** What two threads that write at once make of a ring's place must not be written to. */
    private long place(final long sequence) {
        final long address = addressOf(sequence);
        if (sequence >= limit || (ring && !memory.isRecord(address))) {
            throw writtenMeanwhile();
        }
        return address;
    }

    private long addressOf(final long sequence) {
        return origin + sequence * length;
    }

    private void makeRoom() {
        if (!hasRoom()) {
            awaitRoom();
            grant();
        }
        if (ring && next >= limit) { // or else it was claimed for a batch, and what was there is gone for good
            limit = next + 1;
            memory.claim(limit);
        }
    }

    private IllegalStateException writtenMeanwhile() {
        checkOpen();
        return new IllegalStateException(
                "store '" + name() + "' was written to by two threads at once; a store has one writer");
    }

    /** Makes room for one record where that needs no waiting. */
    private boolean hasRoom() {
        if (!writing && !hasAppended() && (next < granted || next < limit)) {
            return true;
        }
        beginRecord();
        if (next >= limit) {
            publishLongBatch();
            if (next >= granted) {
                if (room.reserve(next, 1) == 0) {
                    return false;
                }
                grant();
            }
        }
        return true;
    }

    /** Every so often the writer asks again, and so notices that the store was closed on another thread meanwhile. */
    private void grant() {
        turn();
        granted = Math.min(Math.min(room.reach(next), lapEnd), next + BatchStage.BATCH);
    }

    private void awaitRoom() {
        if (whenFull() != WhenFull.WAIT_FOR_READERS) {
            throw new StoreFullException(name(), memory.slots);
        }
        publishAppended();
        room.await(name(), this::nextSequence, this::writeOn, meanwhile());
    }

    /** While this waited, others may have written to the store. */
    private void writeOn() {
        beginRecord();
        publishAppended();
    }

    /** Refuses a record where none may be written; the one that was appended in place is left to be published. */
    private void beginRecord() {
        checkWritable();
        endWriting();
    }

    /** Begins a lap where one has ended; there is but one where slots aren't used again. */
    private void turn() {
        if (next >= lapEnd) {
            origin = memory.nextAddress(next) - next * length;
            lapEnd = next - memory.slot(next) + memory.slots;
        }
    }

    /**
     * Whether {@link #reserveNext} has room without waiting for it. What was appended is published where readers have to read
     * it before there is some.
     *
     * @return whether there is room
     * @throws StoreClosedException if the store is closed
     * @throws IllegalStateException if a claimed record waits to be published, or a pipeline writes this store
     */
    protected final boolean hasRoomForNext() {
        if (hasRoom()) {
            return true;
        }
        if (whenFull() == WhenFull.WAIT_FOR_READERS) {
            publishAppended();
        }
        return false;
    }

    /** Places the flyweight that is handed out by {@code claim()} on a zeroed record. */
    protected final void claimNext() {
        final StructView flyweight = claimedFlyweight();
        if (!claimed) {
            flyweight.placeAt(reserveNext());
        } else {
            checkOpen();
        }
        flyweight.clear();
        writing = true;
        claimed = true;
    }

    /**
     * Publishes the record that was written where {@link #placeNext} said.
     *
     * @param address that place
     * @throws IllegalStateException if another thread has written to the store meanwhile
     * @throws StoreClosedException if the store was closed meanwhile
     */
    protected final void publishNext(final long address) {
        publishTo(endOf(address));
    }

    /** The sequence after the next record, if that is the one that was written at an address. */
    private long endOf(final long address) {
        final long sequence = next;
        if (addressOf(sequence) != address) {
            throw writtenMeanwhile();
        }
        return sequence + 1;
    }

    /**
     * Like {@link #reserveNext} for a record that is not to be published yet.
     *
     * @return the address of its slot, for {@link #placeToAppend}
     */
    protected final long reserveToAppend() {
        if (next >= limit || writing) {
            makeRoomToAppend();
        }
        return place(next);
    }

    /**
     * Like {@link #placeNext} for a record that is not to be published yet.
     *
     * @param reserved what {@link #reserveToAppend} said
     * @return the address of its slot, mostly the same
     */
    protected final long placeToAppend(final long reserved) {
        return isNext(reserved) ? reserved : reserveToAppend();
    }

    /**
     * Like {@link #publishNext} for a record that was written where {@link #placeToAppend} said, but publishes nothing.
     *
     * @param address that place
     */
    protected final void appendNext(final long address) {
        appended(endOf(address));
    }

    /** Places the flyweight that is handed out by {@code append()} on a zeroed record, the next one, and appends that. */
    protected final void appendNext() {
        final StructView flyweight = claimedFlyweight();
        if (next >= limit || claimed) {
            makeRoomToAppend();
        }
        final long sequence = next;
        final long address = place(sequence);
        flyweight.release(); // with what is nested in it, which may have been kept
        appended(sequence + 1);
        flyweight.placeAt(address);
        flyweight.clear();
        writing = true;
    }

    private void appended(final long end) {
        if (inFile) {
            checkFileOpen();
        }
        next = end;
        if (!appended) {
            appended = true;
        }
    }

    private void makeRoomToAppend() {
        beginRecord();
        if (next >= limit) {
            publishLongBatch();
            int count = room.reserveBatch(next);
            if (count == 0) {
                awaitRoom();
                count = 1;
            }
            turn();
            limit = next + count;
        }
    }

    /** Before another slot is taken. */
    private void publishLongBatch() {
        if (room.isLongBatch(next)) {
            publishAppended();
        }
    }

    private void publishAppended() {
        if (hasAppended()) {
            publishTo(next);
        }
    }

    private void publishTo(final long end) {
        if (inFile) {
            checkFileOpen();
            publishUpTo(end);
        } else {
            moveTo(end);
            memory.publishInMemory(end);
        }
    }

    private void moveTo(final long end) {
        next = end;
        if (appended) {
            appended = false;
        }
    }

    /** The store's one writer only. */
    final void publishUpTo(final long sequence) {
        moveTo(sequence);
        memory.publish(sequence);
        if (syncEachPublish) {
            forcing().sync();
        }
    }

    @Override
    final void refuseMore() {
        limit = 0;
        granted = 0;
    }

    /** What was handed out to be written points nowhere from now on: the file may have another writer soon. */
    @Override
    final void releaseWriters() {
        final StructView flyweight = claimedFlyweight();
        if (flyweight != null) { // or the store is closed while it is being made
            flyweight.release();
        }
    }

    /** Refuses a record whatever room there is. */
    final void checkWritable() {
        checkWriter();
        if (claimed) {
            throw new IllegalStateException(
                    "store '" + name() + "' has a claimed record; publish() it before writing another");
        }
        forcing().check();
    }

    /** Refuses a record of whoever isn't the writer. */
    abstract void checkWriter();

    /** Whether records were appended, and not published since. */
    final boolean hasAppended() {
        return appended;
    }

    final Room room() {
        return room;
    }

    /** The sequence of the next record, for the pipeline that writes this store. */
    final long nextSequence() {
        return next;
    }
}
