package io.roda.runtime.spi;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreClosedException;
import io.roda.runtime.StoreFullException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.StructLayout;
import io.roda.runtime.WhenFull;
import java.lang.ref.Reference;
import java.time.Duration;

/**
 * A store as its one writer sees it: how records are pushed, claimed and appended, and what of them is published.
 *
 * <p>Of a record that is pushed, readers learn at once. Records that are appended lie behind the published position until
 * {@link #publish()} moves that past all of them by one store. How long they may wait is the writer's own affair: nothing
 * publishes them after a time.
 */
public abstract class WrittenStore extends WriterPosition {
    private final StoreMemory memory;

    /** Looked at for each record: with a look at the file instead, those of a run take nearly twice as long. */
    final boolean inFile;

    private final boolean syncEachPublish;

    /** Whether the flyweight of {@code claim} or {@code append} may be written through. */
    private boolean writing;

    /** Whether that is at a record which only {@link #publish()} makes one. */
    private boolean claimed;

    /** Whether a function makes records for this store at the moment. */
    private boolean filling;

    @SuppressWarnings("this-escape") // as in what it extends
    WrittenStore(final RodaEngine engine, final StoreOptions options, final StructLayout layout) {
        super(engine, options, layout);
        this.memory = memory();
        this.inFile = file() != null;
        this.syncEachPublish = isWritable()
                && options.durability().interval().filter(Duration::isZero).isPresent();
    }

    /**
     * Publishes the claimed record, and whatever was appended: readers may see it from now on, and the flyweight that was
     * handed out can't be written through any more. The writer's thread only.
     *
     * @throws IllegalStateException if no record is claimed, and none was appended, a function makes the records that are
     *     being appended, or another thread has written to the store meanwhile
     * @throws StoreClosedException if the store was closed since
     */
    public final void publish() {
        checkNotFilling();
        if (!claimed && !hasAppended()) {
            throw new IllegalStateException("store '" + name() + "' has no claimed record and none that was appended; "
                    + "claim() or append() comes before publish()");
        }
        checkOpen();
        final long next = nextSequence();
        final long end = claimed ? endOfClaimed(next) : next;
        endWriting();
        publishTo(end);
    }

    /** Of a record that another thread has published meanwhile, this refuses to publish the slot behind a full store. */
    private long endOfClaimed(final long sequence) {
        addressOf(sequence);
        return sequence + 1;
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
     * Makes room for the record to be pushed next, whose accessors have been called: they may have written to this store,
     * too. From here to {@link #publishNext} nothing runs that isn't generated, and so nothing else that could write to it.
     *
     * @return its sequence
     * @throws StoreFullException if there is no room
     * @throws StoreClosedException if the store is closed
     * @throws IllegalStateException if a claimed record waits to be published, or a pipeline writes this store
     */
    protected final long reserveNext() {
        if (!mayPush()) {
            makeRoom();
            resumePushes();
        }
        return nextSequence();
    }

    /**
     * Where a record goes for which there is room.
     *
     * @param sequence what {@link #reserveNext} or {@link #reserveToAppend} said
     * @return the address of its slot
     * @throws IllegalStateException if another thread has written to the store meanwhile
     * @throws StoreClosedException if the store was closed meanwhile
     */
    protected final long place(final long sequence) {
        return addressOf(sequence);
    }

    private void makeRoom() {
        if (!hasRoom()) {
            awaitRoom();
            grant();
        }
        claimSlot();
    }

    /** Makes room for one record where that needs no waiting. */
    private boolean hasRoom() {
        if (!writing && !hasAppended() && (mayClaim() || mayWrite())) {
            return true;
        }
        beginRecord();
        if (!mayWrite()) {
            publishLongBatch();
            if (!mayClaim()) {
                if (room().reserve(nextSequence(), 1) == 0) {
                    return false;
                }
                grant();
            }
        }
        return true;
    }

    private void awaitRoom() {
        if (whenFull() != WhenFull.WAIT_FOR_READERS) {
            throw new StoreFullException(name(), memory.slots);
        }
        publishAppended();
        room().await(name(), this::nextSequence, this::writeOn, meanwhile());
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

    /**
     * Places the flyweight that is handed out by {@code claim()} on the next record.
     *
     * @return the address of the record, which is to be zeroed
     */
    protected final long claimNext() {
        if (claimed) {
            checkOpen();
            return addressOf(nextSequence());
        }
        if (!mayWrite() || writing) {
            makeRoom();
        }
        final long address = addressOf(nextSequence());
        claimedFlyweight().placeAt(address);
        beginWriting();
        claimed = true;
        return address;
    }

    private void beginWriting() {
        writing = true;
        interruptPushes();
    }

    /**
     * Zeroes a record of this store, which is kept reachable until that is done.
     *
     * @param address what {@link #claimNext()} or {@link #appendNext()} said
     * @param bytes the record's length; with a constant this unrolls
     */
    protected final void zero(final long address, final int bytes) {
        clear(address, bytes);
        Reference.reachabilityFence(this);
    }

    /**
     * Publishes the record that was written.
     *
     * @param sequence what {@link #reserveNext} said
     * @throws StoreClosedException if the store was closed meanwhile
     */
    protected final void publishNext(final long sequence) {
        publishTo(sequence + 1);
    }

    /**
     * Like {@link #reserveNext} for a record that is not to be published yet.
     *
     * @return its sequence, for {@link #place} and {@link #appendNext(long)}
     */
    protected final long reserveToAppend() {
        if (!mayPush()) {
            makeRoomToAppend(BatchStage.BATCH);
            resumePushes();
        }
        return nextSequence();
    }

    /**
     * Like {@link #publishNext} for a record for which {@link #reserveToAppend} made room, but publishes nothing.
     *
     * @param sequence what that said
     */
    protected final void appendNext(final long sequence) {
        if (inFile) {
            checkFileOpen();
        }
        moveBehindAppended(sequence);
    }

    /**
     * Places the flyweight that is handed out by {@code append()} on the next record, and appends that.
     *
     * @return the address of the record, which is to be zeroed
     */
    protected final long appendNext() {
        final StructView flyweight = claimedFlyweight();
        if (!mayWrite() || claimed) {
            makeRoomToAppend(BatchStage.BATCH);
        }
        final long sequence = nextSequence();
        final long address = addressOf(sequence);
        flyweight.release(); // with what is nested in it, which may have been kept
        appendNext(sequence);
        flyweight.placeAt(address);
        beginWriting();
        return address;
    }

    /**
     * Makes room for one record or more behind those that were appended.
     *
     * @param most how many at the most are wanted
     */
    final void makeRoomToAppend(final int most) {
        beginRecord();
        if (!mayWrite()) {
            publishLongBatch();
            int count = room().reserveBatch(nextSequence(), unpublished(), Math.min(most, slotsInARow()));
            if (count == 0) {
                awaitRoom();
                count = 1;
            }
            allow(count);
        }
    }

    /** Before another slot is taken. */
    private void publishLongBatch() {
        if (room().isLongBatch(unpublished())) {
            publishAppended();
        }
    }

    private void publishAppended() {
        if (hasAppended()) {
            publishTo(nextSequence());
        }
    }

    private void publishTo(final long end) {
        if (inFile) {
            checkFileOpen();
            publishUpTo(end);
        } else {
            moveToPublished(end);
            memory.publishInMemory(end);
        }
    }

    /** The store's one writer only. */
    final void publishUpTo(final long sequence) {
        moveToPublished(sequence);
        memory.publish(sequence);
        if (syncEachPublish) {
            forcing().sync();
        }
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
        checkNotFilling();
        forcing().check();
    }

    /**
     * Has a function make records: nobody else gets to write from now on.
     *
     * @return how many records there is room for, in a row
     */
    final long beginFilling() {
        filling = true;
        return lend();
    }

    /** Comes where the function is done. */
    final void endFilling() {
        filling = false;
        takeBack();
    }

    private void checkNotFilling() {
        if (filling) {
            throw new IllegalStateException("store '" + name()
                    + "' is being filled by append(count, function); the function can't write to it or publish()");
        }
    }

    /** Refuses a record of whoever isn't the writer. */
    abstract void checkWriter();
}
