package io.roda.runtime.spi;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreClosedException;
import io.roda.runtime.StoreFullException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.StructLayout;
import io.roda.runtime.WhenFull;
import io.roda.runtime.memory.Memory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.Reference;
import java.util.Objects;

/**
 * The base of every generated store: a bounded, preallocated run of records of one length, written by one thread and read
 * by any number.
 *
 * <p>A record becomes visible by one release store of the published position, which readers load with acquire; so a
 * reader sees whole records or nothing. The position lies on cache lines of its own before the records.
 */
public abstract class RecordStore implements AutoCloseable {
    /** Bytes before the first record. The position lies in their middle, away from whatever is read on either side. */
    private static final int HEADER = 256;

    private static final int POSITION_OFFSET = 128;

    private static final VarHandle CLOSED = closedField();

    private final String name;
    private final long capacity;
    private final int length;
    private final StructLayout layout;
    private final MemoryRegion region;
    private final long positionAddress;
    private final long recordsAddress;

    /** The sequence of the next record; the writer's own, published by {@link #publishUpTo}. */
    private long next;

    /** Up to which sequence {@code push} may write: the capacity, or 0 where it must be refused. */
    private long limit;

    private boolean claimed;

    /** The flyweight that records are pushed through, once there was one. */
    private StructView pushing;

    /**
     * Read plainly where records are read or written: a check that costs nothing. Whoever loops there also loads or
     * stores the published position, at the latest when it has seen what it knows to be published, and by the ordering of
     * that access learns of the closing. Until then it works on memory that stays allocated.
     */
    private boolean closed;

    private String writer;

    /**
     * Opens the store and registers it with its engine.
     *
     * @param engine the engine that will close it
     * @param options its name and size
     * @param layout the layout of its records
     */
    @SuppressWarnings("this-escape") // the engine may close what it is given, but nothing more
    protected RecordStore(final RodaEngine engine, final StoreOptions options, final StructLayout layout) {
        Objects.requireNonNull(engine, "engine");
        checkSupported(Objects.requireNonNull(options, "options"));
        this.name = options.name();
        this.capacity = options.capacity();
        this.layout = layout;
        this.length = layout.length();
        this.limit = capacity;
        final long bytes = bytes(capacity, length);
        engine.register(this);
        this.region = allocate(bytes);
        this.positionAddress = region.address + POSITION_OFFSET;
        this.recordsAddress = region.address + HEADER;
    }

    /** Comes after the engine has accepted the name; gives it back where there is no memory. */
    private MemoryRegion allocate(final long bytes) {
        try {
            return MemoryRegion.zeroed(bytes, "store '" + name + "'");
        } catch (OutOfMemoryError e) {
            close();
            throw e;
        }
    }

    private static VarHandle closedField() {
        try {
            return MethodHandles.lookup().findVarHandle(RecordStore.class, "closed", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static void checkSupported(final StoreOptions options) {
        if (options.isFile() || options.whenFull() != WhenFull.FAIL) {
            throw new UnsupportedOperationException(
                    "stores live in memory and refuse records when full; " + options + " asks for something else");
        }
    }

    private long bytes(final long records, final int recordLength) {
        try {
            return Math.addExact(HEADER, Math.multiplyExact(records, (long) recordLength));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "store '" + name + "': " + records + " records of " + recordLength + " bytes are too many", e);
        }
    }

    /**
     * The store's name. Any thread.
     *
     * @return its name, unique within the engine
     */
    public final String name() {
        return name;
    }

    /**
     * How many records have been published since the store was created. Any thread.
     *
     * @return the sequence after the last published record
     * @throws StoreClosedException if the store is closed
     */
    public final long size() {
        checkOpen();
        return published();
    }

    /**
     * How many records the store has room for. Any thread.
     *
     * @return the capacity in records
     */
    public final long capacity() {
        return capacity;
    }

    /**
     * The layout of the store's records. Any thread.
     *
     * @return the layout
     */
    public final StructLayout layout() {
        return layout;
    }

    /**
     * Whether the store has been closed. Any thread.
     *
     * @return whether it is closed
     */
    public final boolean isClosed() {
        return (boolean) CLOSED.getVolatile(this);
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
                    "store '" + name + "' has no claimed record; claim() comes before publish()");
        }
        checkOpen();
        claimed = false;
        claimedFlyweight().release();
        publishUpTo(next + 1);
    }

    /**
     * Closes the store: every later use is refused. Memory that a reader or flyweight still points at stays until
     * nothing does. Any thread; closing twice does nothing.
     */
    @Override
    public final void close() {
        CLOSED.setVolatile(this, true);
        limit = 0;
    }

    /**
     * The flyweight that {@code claim()} hands out.
     *
     * @return the flyweight, the same at every call
     */
    protected abstract StructView claimedFlyweight();

    /**
     * The memory that flyweights of this store are placed in.
     *
     * @return the region
     */
    protected final MemoryRegion region() {
        return region;
    }

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
        final long sequence = next;
        if (sequence >= limit || claimed) {
            throw refusal();
        }
        slot.placeAt(recordsAddress + sequence * length);
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
        if (next >= capacity && !closed && !claimed && writer == null) {
            return false;
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
            throw new IllegalStateException("store '" + name + "' was written to while record " + next
                    + " was on its way, by another thread or by an accessor of the record; a store has one writer");
        }
        slot.release();
        publishUpTo(next + 1);
    }

    private RuntimeException refusal() {
        if (closed) {
            return new StoreClosedException(name);
        }
        if (writer != null) {
            return new IllegalStateException(
                    "store '" + name + "' is written by pipeline '" + writer + "'; a store has one writer");
        }
        if (claimed) {
            return new IllegalStateException(
                    "store '" + name + "' has a claimed record; publish() it before writing another");
        }
        return new StoreFullException(name, capacity);
    }

    final void publishUpTo(final long sequence) {
        next = sequence;
        Memory.putLongRelease(positionAddress, sequence);
        Reference.reachabilityFence(this);
    }

    /** Makes a pipeline the one writer of this store. */
    final void writtenBy(final String pipeline) {
        checkOpen();
        if (writer != null || claimed) {
            throw refusal();
        }
        writer = pipeline;
        limit = 0;
    }

    /** The sequence of the next record, for the pipeline that writes this store. */
    final long nextSequence() {
        return next;
    }

    /** The sequence after the last published record. */
    final long published() {
        final long sequence = Memory.getLongAcquire(positionAddress);
        Reference.reachabilityFence(this);
        return sequence;
    }

    /** Where a record starts in the region. */
    final long offset(final long sequence) {
        return HEADER + sequence * length;
    }

    /** The address of a record: the one bounds check between a loop and raw memory. */
    final long address(final long sequence) {
        if (sequence < 0 || sequence >= capacity) {
            throw new IndexOutOfBoundsException(
                    "sequence " + sequence + " in store '" + name + "' of " + capacity + " records");
        }
        return recordsAddress + sequence * length;
    }

    final void checkOpen() {
        if (closed) {
            throw new StoreClosedException(name);
        }
    }
}
