package io.roda.runtime.spi;

import io.roda.runtime.Durability;
import io.roda.runtime.LappedException;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreClosedException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.StructLayout;
import io.roda.runtime.WhenFull;
import io.roda.runtime.file.Names;
import io.roda.runtime.file.StoreFile;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;

/** A store from its opening to its closing: its memory, the file that this belongs to if there is one, and its readers. */
public abstract class OpenStore extends RawAccess implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(OpenStore.class.getName());

    private static final VarHandle CLOSED = closedField();

    private final String name;
    private final StructLayout layout;
    private final WhenFull whenFull;
    private final StoreFile file;
    private final StoreMemory memory;
    private final StoreReaders readers;
    private final StoreSync sync;
    private final Durability durability;
    private final IntSupplier meanwhile;
    private final long snapshotInputs;

    /**
     * Read plainly where records are read or written: a check that costs nothing. Whoever loops there also loads or
     * stores the published position, at the latest when it has seen what it knows to be published, and by the ordering of
     * that access learns of the closing. A writer that appends does so when it publishes, or has no more room that it needn't
     * ask for. Until then it works on memory that stays allocated.
     */
    private boolean closed;

    private boolean fileClosed;

    /**
     * Opens the store and registers it with its engine.
     *
     * @param engine the engine that will close it
     * @param options its name and size
     * @param layout the layout of its records
     */
    @SuppressWarnings("this-escape") // the engine may close what it is given, but nothing more
    OpenStore(final RodaEngine engine, final StoreOptions options, final StructLayout layout) {
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(options, "options");
        this.name = options.name();
        this.layout = layout;
        this.durability = options.durability();
        this.meanwhile = engine.register((RecordStore) this);
        this.snapshotInputs = engine.snapshotInputs();
        synchronized (this) { // who closes the engine meanwhile waits until there is something to close
            this.file = options.isFile() ? openFile(engine, options) : null;
            this.whenFull = file == null ? options.whenFull() : file.whenFull();
            this.memory = file == null ? allocate(options) : mapped(file);
            this.readers = new StoreReaders(name, memory, waitsForReaders(), isWritable());
            this.sync = new StoreSync(name, memory, file, waitsForReaders() ? readers.gates() : null, this::refuseMore);
            if (isWritable()) {
                durability.interval().filter(interval -> !interval.isZero()).ifPresent(sync::start);
            }
            if (isClosed()) {
                close();
            }
        }
    }

    /** Comes after the engine has accepted the name; gives it back where the file can't be opened. */
    private StoreFile openFile(final RodaEngine engine, final StoreOptions options) {
        try {
            final Path directory = engine.directory()
                    .orElseThrow(
                            () -> new IllegalStateException(
                                    "store '" + name
                                            + "' is to be in a file, and its engine has no directory; take RodaEngine.open(directory)"));
            if (engine.isAttached()) {
                return StoreFile.attach(directory, options, layout);
            }
            final StoreFile opened = StoreFile.openForWriting(directory, options, layout);
            if (opened.droppedAtOpen() > 0) {
                LOGGER.log(
                        System.Logger.Level.WARNING,
                        "store '" + name + "' has lost its last " + opened.droppedAtOpen()
                                + " records: they were not on the device when the operating system died");
            }
            return opened;
        } catch (Throwable e) {
            CLOSED.setVolatile(this, true);
            throw e;
        }
    }

    private StoreMemory mapped(final StoreFile opened) {
        final MemoryRegion region = MemoryRegion.of(opened.address(), opened.length(), opened.mapping());
        return new StoreMemory(
                region, opened.counters(), opened.capacity(), layout.length(), whenFull != WhenFull.FAIL);
    }

    private StoreMemory allocate(final StoreOptions options) {
        try {
            return StoreMemory.allocate(name, options.capacity(), layout.length(), whenFull != WhenFull.FAIL);
        } catch (Throwable e) {
            CLOSED.setVolatile(this, true);
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

    /**
     * The store's name. Any thread.
     *
     * @return its name, unique within the engine
     */
    public final String name() {
        return name;
    }

    /**
     * How many records have been published since the store was created; in a ring, also those that are there no more. Any
     * thread.
     *
     * @return the sequence after the last published record
     * @throws StoreClosedException if the store is closed
     */
    public final long size() {
        checkOpen();
        return memory.published();
    }

    /**
     * How many records the store has room for. Any thread.
     *
     * @return the capacity in records
     */
    public final long capacity() {
        return memory.slots;
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
     * The named readers that the store keeps the cursors of, open or not. Any thread. A pipeline that reads a ring which
     * waits keeps its inputs through one of them, named {@code pipeline of} and the name of the store that it writes.
     *
     * @return their names
     * @throws StoreClosedException if the store is closed
     */
    public final List<String> readerNames() {
        checkOpen();
        return readers.names();
    }

    /**
     * Removes a named reader and its cursor, so that the writer of a gated ring waits for it no more. Removing that of a
     * pipeline ends what the pipeline can resume from. Any thread.
     *
     * @param reader its name
     * @throws IllegalArgumentException if there is none of that name
     * @throws IllegalStateException if it is open
     * @throws StoreClosedException if the store is closed
     */
    public final void forgetReader(final String reader) {
        checkOpen();
        readers.forget(reader);
    }

    /**
     * Forces what has been published to the device, whatever durability was chosen: once this returns, it survives the
     * death of the operating system, as far as the device keeps what it has confirmed. Of a store that a pipeline writes,
     * the pipeline's input is forced first. Any thread.
     *
     * @throws UnsupportedOperationException if the store is in memory, or attached read-only
     * @throws io.roda.runtime.RodaException if the device fails, now or before
     * @throws StoreClosedException if the store is closed
     */
    public final void sync() {
        checkOpen();
        if (file == null || !isWritable()) {
            throw new UnsupportedOperationException(
                    "store '" + name + "' is " + (file == null ? "in memory" : "attached read-only")
                            + "; there is nothing that it could force to a device");
        }
        sync.sync();
    }

    /** {@link #sync()} for a store downstream. */
    final void syncIfFile() {
        if (file != null && isWritable() && !isClosed()) {
            sync.sync();
        }
    }

    /**
     * Closes the store: every later use is refused. Memory that a reader or flyweight still points at stays until
     * nothing does. Any thread; closing twice does nothing.
     */
    @Override
    public final synchronized void close() {
        CLOSED.setVolatile(this, true);
        refuseMore();
        if (file == null || fileClosed) {
            return;
        }
        releaseWriters();
        if (!isBeingWritten()) { // or else the pipeline that is at work closes it once more, at the end of its batch
            fileClosed = true;
            closeFile();
        }
    }

    /** Makes the writer ask before it writes again. */
    abstract void refuseMore();

    /** Makes what was handed out to be written point nowhere. */
    abstract void releaseWriters();

    /** Whether a pipeline is writing this store at this moment. One that begins later sees it closed. */
    abstract boolean isBeingWritten();

    private void closeFile() {
        boolean clean = false;
        try {
            sync.stop(isWritable() && durability.isSynced());
            clean = true;
        } finally {
            file.close(clean);
        }
    }

    /**
     * The memory that flyweights of this store are placed in.
     *
     * @return the region
     */
    protected final MemoryRegion region() {
        return memory.region;
    }

    /**
     * The memory that flyweights of a new reader are placed in. In a ring that is the reader's own, for copies: what lies
     * in the ring may be overwritten at any time.
     *
     * @return the store's region, or a new one
     */
    protected final MemoryRegion readerRegion() {
        return memory.ring ? RingCopies.region(memory) : memory.region;
    }

    /**
     * Checks the name of a reader.
     *
     * @param reader the name
     * @return the same
     * @throws IllegalArgumentException if it could be none of a store's, either
     */
    protected static String readerName(final String reader) {
        return Names.check("reader name", reader);
    }

    /** Whether this process may write it. */
    final boolean isWritable() {
        return file == null || file.isWritable();
    }

    final StoreMemory memory() {
        return memory;
    }

    final StoreReaders readers() {
        return readers;
    }

    final WhenFull whenFull() {
        return whenFull;
    }

    /** Whether a writer in this process waits until readers are done with what it is to write over. */
    final boolean waitsForReaders() {
        return whenFull == WhenFull.WAIT_FOR_READERS && isWritable();
    }

    /** The file, or null in memory. */
    final StoreFile file() {
        return file;
    }

    /** How many inputs a pipeline that writes this store takes between snapshots; 0 where that is left to it. */
    final long snapshotInputs() {
        return snapshotInputs;
    }

    final StoreSync forcing() {
        return sync;
    }

    final Durability durability() {
        return durability;
    }

    /** What to do while waiting for others: run them, where the engine is manual. */
    final IntSupplier meanwhile() {
        return meanwhile;
    }

    /** What a reader says that was lapped; a pipeline that writes may have given back by now what it had claimed. */
    final LappedException lapped(final long position) {
        return new LappedException(name, position, Math.max(memory.oldest(), position + 1));
    }

    /** Whether this thread has learnt that the store is closed; see the field. */
    final boolean isKnownClosed() {
        return closed;
    }

    /** The file of a closed store may have another writer by now, so this is said by a volatile read. */
    final void checkFileOpen() {
        if (isClosed()) {
            throw new StoreClosedException(name);
        }
    }

    final void checkOpen() {
        if (closed) {
            throw new StoreClosedException(name);
        }
    }
}
