package io.roda.runtime.file;

import io.roda.runtime.StoreOptions;
import io.roda.runtime.StructLayout;
import io.roda.runtime.WhenFull;
import io.roda.runtime.memory.Memory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The file of a store, mapped as a whole: its head, its {@linkplain Counters counters} and its records.
 *
 * <p>Opened for writing it is locked against other writers until it is closed or the process ends. The mapping stays for
 * as long as {@link #mapping()} is reachable, whether the file is closed or not. Any thread.
 */
public final class StoreFile {
    private final Path path;
    private final StoreHead head;
    private final Mapping mapping;
    private final boolean created;
    private final long dropped;

    /** What only a writer has. */
    private final Writing writing;

    private record Writing(StoreLock lock, AsynchronousFileChannel channel, boolean synced) {}

    private boolean closed;

    private StoreFile(final Path path, final OpenFile file, final Writing writing) {
        this.path = path;
        this.head = file.head();
        this.mapping = file.mapping();
        this.created = file.created();
        this.dropped = file.dropped();
        this.writing = writing;
    }

    /**
     * Opens a store's file for writing, and creates it where there is none and the options say how large it is to be. Its
     * claimed position is then the published one.
     *
     * @param directory the directory of the file {@code name.roda}, which must be there
     * @param options the store's name, size, answer to a full store and durability
     * @param layout the layout of its records
     * @return the file, every page of which that may be written has been touched
     * @throws io.roda.runtime.StoreLockedException if it has a writer
     * @throws io.roda.runtime.DiskFullException if there is no room for it; nothing is left behind, and what
     *     was there is as it was
     * @throws io.roda.runtime.CorruptStoreException if what is there isn't a store's file; it is left as it is
     * @throws io.roda.runtime.LayoutMismatchException if it holds records of another layout
     * @throws IllegalArgumentException if it has another capacity or answer to a full store than the options, or no file
     *     can be that large
     * @throws UnsupportedOperationException if it is above 2 GiB and this JDK can't map that
     * @throws UncheckedIOException if the file system refuses, naming the file
     */
    public static StoreFile openForWriting(
            final Path directory, final StoreOptions options, final StructLayout layout) {
        return openForWriting(directory, options, layout, Machine.current());
    }

    static StoreFile openForWriting(
            final Path directory, final StoreOptions options, final StructLayout layout, final Machine machine) {
        Objects.requireNonNull(layout, "layout");
        final StorePaths paths = StorePaths.of(directory, options);
        final WriterOpening opening = new WriterOpening(paths, options, layout, machine);
        try {
            opening.checkRoom();
            final StoreLock lock = StoreLock.take(paths.lock(), paths.store());
            boolean done = false;
            try {
                final OpenFile file = opening.open();
                final Writing writing = new Writing(
                        lock, paths.openForForcing(), options.durability().isSynced());
                done = true;
                return new StoreFile(paths.store(), file, writing);
            } finally {
                if (!done && paths.exists()) {
                    lock.release();
                } else if (!done) {
                    lock.giveUp();
                }
            }
        } catch (IOException e) {
            throw opening.problem(e);
        }
    }

    /**
     * Opens a store's file for reading, beside the process that writes it or without one.
     *
     * @param directory the directory of the file {@code name.roda}
     * @param options the store's name, and the size and answer to a full store that it must have, if any
     * @param layout the layout of its records
     * @return the file, mapped read-only: a write to it would end the JVM
     * @throws io.roda.runtime.CorruptStoreException if what is there isn't a store's file
     * @throws io.roda.runtime.LayoutMismatchException if it holds records of another layout
     * @throws IllegalArgumentException if it has another capacity or answer to a full store than the options
     * @throws IllegalStateException if the operating system died since it was written with a synced durability, and it
     *     waits to be recovered by a writer
     * @throws UnsupportedOperationException if it is above 2 GiB and this JDK can't map that
     * @throws UncheckedIOException if there is none, or the file system refuses, naming the file
     */
    public static StoreFile attach(final Path directory, final StoreOptions options, final StructLayout layout) {
        return attach(directory, options, layout, Machine.current());
    }

    static StoreFile attach(
            final Path directory, final StoreOptions options, final StructLayout layout, final Machine machine) {
        Objects.requireNonNull(layout, "layout");
        final StorePaths paths = StorePaths.of(directory, options);
        try {
            return new StoreFile(paths.store(), new ReaderOpening(paths, options, layout, machine).open(), null);
        } catch (IOException e) {
            throw problem("attached to", paths.store(), e);
        }
    }

    static UncheckedIOException problem(final String what, final Path path, final IOException e) {
        return new UncheckedIOException("file '" + path + "' can't be " + what + ": " + e, e);
    }

    /** The address of the file's first byte, good while {@link #mapping()} is reachable. */
    public long address() {
        return mapping.address();
    }

    /** The length of the file and of its mapping in bytes. */
    public long length() {
        return head.fileLength();
    }

    /** What keeps the memory mapped. */
    public Object mapping() {
        return mapping.owner();
    }

    /** The offset of the counters in bytes. */
    public long counters() {
        return head.length();
    }

    /** The offset of the first record in bytes. */
    public long records() {
        return head.records();
    }

    /** How many records there is room for. */
    public long capacity() {
        return head.capacity();
    }

    /** The answer to a full store. */
    public WhenFull whenFull() {
        return head.whenFull();
    }

    /** A random number that identifies the store, whatever its name: that of copies is the same. */
    public long id() {
        return head.id();
    }

    /** Whether the file was created by this opening. */
    public boolean isCreated() {
        return created;
    }

    /** Whether the mapping may be written. */
    public boolean isWritable() {
        return writing != null;
    }

    /**
     * How many records this opening has dropped: those that had been published under a synced durability, but weren't on the
     * device when the operating system died.
     */
    public long droppedAtOpen() {
        return dropped;
    }

    /** The file, in a directory without symbolic links. */
    public Path path() {
        return path;
    }

    /**
     * Forces what was written to the device, through the mapping, too. An interrupt of the thread doesn't end it.
     *
     * @throws UncheckedIOException if the device fails, naming the file, or the file was closed
     * @throws IllegalStateException if the file isn't open for writing
     */
    public void force() {
        if (writing == null) {
            throw new IllegalStateException("file '" + path + "' is attached to for reading; it can't be forced");
        }
        try {
            writing.channel.force(false);
        } catch (IOException e) {
            throw problem("forced to the device", path, e);
        }
    }

    /**
     * Lets another writer have the file. The mapping stays, but the caller must not write to it any more. Closing twice does
     * nothing.
     *
     * @param clean whether everything was published and no record is under way. With a synced durability what was published is
     *     then forced to the device first
     * @throws UncheckedIOException if the device fails, naming the file, which is closed all the same
     */
    public synchronized void close(final boolean clean) {
        if (closed || writing == null) {
            return;
        }
        closed = true;
        try {
            if (clean) {
                markClosed();
            }
        } finally {
            release();
        }
    }

    private void markClosed() {
        final long counters = mapping.address() + head.length();
        if (writing.synced) {
            final long published = Memory.getLongAcquire(counters + Counters.PUBLISHED);
            force();
            Memory.putLongRelease(counters + Counters.DURABLE, published);
            force();
        }
        Memory.putLongRelease(counters + Session.STATE, Session.CLOSED);
        Reference.reachabilityFence(mapping);
        if (writing.synced) {
            force();
        }
    }

    private void release() {
        try {
            try {
                writing.channel.close();
            } finally {
                writing.lock.release();
            }
        } catch (IOException e) {
            throw problem("closed", path, e);
        }
    }
}
