package io.roda.runtime.spi;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreClosedException;
import io.roda.runtime.StoreFullException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.StructLayout;
import io.roda.runtime.WhenFull;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.Duration;

/**
 * The base of every generated store: a bounded, preallocated run of records of one length, written by one thread and read
 * by any number.
 *
 * <p>A record becomes visible by one release store of the published position, which readers load with acquire; so a
 * reader sees whole records or nothing. The position lies on cache lines of its own before the records.
 */
public abstract class RecordStore extends OpenStore {
    private final StoreMemory memory;
    private final Room room;
    private final int length;
    private final boolean inFile;
    private final boolean syncEachPublish;

    /** The sequence of the next record; the writer's own, published by {@link #publishUpTo}. */
    private long next;

    /** Where record 0 would lie if slots were not used again since: the place of the next one follows from its sequence. */
    private long origin;

    /** Up to which sequence that holds. */
    private long lapEnd;

    /** Up to which sequence {@code push} may write without asking for room. */
    private long limit;

    private boolean claimed;

    /** The flyweight that records are pushed through, once there was one. */
    private StructView pushing;

    private String writer;

    /** The pipeline of that name, which this store alone doesn't keep. */
    private volatile Reference<Pipeline> pipeline;

    /**
     * Opens the store and registers it with its engine.
     *
     * @param engine the engine that will close it
     * @param options its name and size
     * @param layout the layout of its records
     */
    @SuppressWarnings("this-escape") // as in what it extends
    protected RecordStore(final RodaEngine engine, final StoreOptions options, final StructLayout layout) {
        super(engine, options, layout);
        this.memory = memory();
        this.room = new Room(
                memory,
                readers().gates(),
                whenFull(),
                durability().isSynced() ? forcing().claim() : null);
        this.length = memory.length;
        this.inFile = file() != null;
        this.syncEachPublish = isWritable()
                && options.durability().interval().filter(Duration::isZero).isPresent();
        this.next = memory.published();
        turn();
        this.limit = roomWithoutAsking();
    }

    /** A ring's writer asks for every record. */
    private long roomWithoutAsking() {
        return memory.ring || !isWritable() || isClosed() ? 0 : memory.slots;
    }

    /**
     * Publishes the claimed record: readers may see it from now on, and the flyweight that was claimed can't be written
     * through any more. The writer's thread only.
     *
     * @throws IllegalStateException if no record is claimed
     * @throws StoreClosedException if the store was closed since
     */
    public final void publish() {
        if (!claimed) {
            throw new IllegalStateException(
                    "store '" + name() + "' has no claimed record; claim() comes before publish()");
        }
        checkOpen();
        claimed = false;
        claimedFlyweight().release();
        publishNext();
    }

    /**
     * The flyweight that {@code claim()} hands out.
     *
     * @return the flyweight, the same at every call
     */
    protected abstract StructView claimedFlyweight();

    /**
     * Places a flyweight on the record to be pushed next.
     *
     * @param slot a flyweight over {@link #region()}
     * @throws StoreFullException if there is no room
     * @throws StoreClosedException if the store is closed
     * @throws IllegalStateException if a claimed record waits to be published, or a pipeline writes this store
     */
    protected final void placeNext(final StructView slot) {
        if (pushing != slot) {
            pushing = slot;
        }
        place(slot);
    }

    private void place(final StructView slot) {
        if (next >= limit || claimed) {
            makeRoom();
        }
        slot.placeAt(origin + next * length);
    }

    /** The way of a ring's every record, and of a full store's. */
    private void makeRoom() {
        checkWritable();
        if (room.reserve(next, 1) == 0) {
            if (whenFull() != WhenFull.WAIT_FOR_READERS) {
                throw new StoreFullException(name(), memory.slots);
            }
            room.await(name(), this::nextSequence, this::checkWritable, meanwhile());
        }
        grant();
    }

    private void grant() {
        limit = next + 1;
        if (next >= lapEnd) {
            turn();
        }
    }

    /** Begins a lap, the only one but in a ring. */
    private void turn() {
        origin = memory.nextAddress(next) - next * length;
        lapEnd = next - memory.slot(next) + memory.slots;
    }

    /**
     * Like {@link #placeNext} where a full store is no error.
     *
     * @param slot a flyweight over {@link #region()}
     * @return whether there is room
     * @throws StoreClosedException if the store is closed
     * @throws IllegalStateException if a claimed record waits to be published, or a pipeline writes this store
     */
    protected final boolean tryPlaceNext(final StructView slot) {
        if (next >= limit) {
            checkWritable();
            if (room.reserve(next, 1) == 0) {
                return false;
            }
            grant();
        }
        placeNext(slot);
        return true;
    }

    /** Places the flyweight that is handed out by {@code claim()} on a zeroed record. */
    protected final void claimNext() {
        final StructView flyweight = claimedFlyweight();
        if (!claimed) {
            place(flyweight);
            stopPush();
        } else {
            checkOpen();
        }
        flyweight.clear();
        claimed = true;
    }

    /** A push whose record claims another one, by an accessor of its own, must not write into that. */
    private void stopPush() {
        if (pushing != null) {
            pushing.release();
        }
    }

    /**
     * Publishes the record that {@link #placeNext} placed a flyweight on, which then points nowhere: whoever wrote to it
     * in between, from within a record's accessor or on another thread, can't reach what is published.
     *
     * @param slot the flyweight
     * @throws IllegalStateException if another record was pushed or claimed meanwhile
     */
    protected final void publishNext(final StructView slot) {
        if (!slot.isPlaced() || claimed) {
            checkOpen();
            throw new IllegalStateException("store '" + name() + "' was written to while record " + next
                    + " was on its way, by another thread or by an accessor of the record; a store has one writer");
        }
        slot.release();
        publishNext();
    }

    private void publishNext() {
        if (inFile) {
            publishInFile();
        } else {
            next++;
            memory.publish(next);
        }
    }

    private void publishInFile() {
        if (isClosed()) { // the file may have another writer by now
            checkOpen();
        }
        publishUpTo(next + 1);
    }

    @Override
    final void refuseMore() {
        limit = 0;
    }

    /** What was handed out to be written points nowhere from now on: the file may have another writer soon. */
    @Override
    final void releaseWriters() {
        stopPush();
        final StructView flyweight = claimedFlyweight();
        if (flyweight != null) { // or the store is closed while it is being made
            flyweight.release();
        }
    }

    @Override
    final boolean isBeingWritten() {
        final Reference<Pipeline> writing = pipeline;
        final Pipeline stage = writing == null ? null : writing.get();
        return stage != null && stage.isRunning();
    }

    /** Refuses a record whatever room there is. */
    private void checkWritable() {
        checkOpen();
        if (!isWritable()) {
            throw new UnsupportedOperationException("store '" + name() + "' is attached read-only");
        }
        if (writer != null) {
            throw new IllegalStateException(
                    "store '" + name() + "' is written by pipeline '" + writer + "'; a store has one writer");
        }
        if (claimed) {
            throw new IllegalStateException(
                    "store '" + name() + "' has a claimed record; publish() it before writing another");
        }
        forcing().check();
    }

    /** The store's one writer only. */
    final void publishUpTo(final long sequence) {
        next = sequence;
        memory.publish(sequence);
        if (syncEachPublish) {
            forcing().sync();
        }
    }

    /** Makes a pipeline the one writer of this store. */
    final void writtenBy(final Pipeline stage, final RecordStore input) {
        checkWritable();
        checkNoCircle(stage, input);
        writer = stage.name();
        pipeline = new WeakReference<>(stage);
        limit = 0;
        forcing().follows(input);
    }

    private void checkNoCircle(final Pipeline stage, final RecordStore input) {
        for (RecordStore source = input;
                source != null;
                source = source.forcing().followed()) {
            if (source == this) {
                throw new IllegalArgumentException(
                        "pipeline '" + stage.name() + "' would feed itself: it writes store '"
                                + name() + "', and store '" + input.name() + "' that it reads "
                                + (source == input ? "is the same" : "follows from that"));
            }
        }
    }

    /** Takes {@link #writtenBy} back. */
    final void notWritten() {
        writer = null;
        limit = roomWithoutAsking();
        forcing().follows(null);
    }

    /** Whether a pipeline fills this store from what outlives the process. */
    final boolean isReproduced() {
        final RecordStore source = forcing().followed();
        return source != null && (source.file() != null || source.isReproduced());
    }

    final Room room() {
        return room;
    }

    /** The sequence of the next record, for the pipeline that writes this store. */
    final long nextSequence() {
        return next;
    }
}
