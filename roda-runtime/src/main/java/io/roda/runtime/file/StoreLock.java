package io.roda.runtime.file;

import io.roda.runtime.StoreLockedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The right to write a store, which ends with the process if not before.
 *
 * <p>It is a lock of the operating system on a file of its own, which nothing else opens: such a lock vanishes when the
 * process closes any descriptor of the file. So this process remembers which lock files it has open, by the file rather
 * than by the path, and never opens one again. Where another class loader's Roda holds the lock, the descriptor that found
 * out is kept for ever.
 */
final class StoreLock {
    private static final int LONGEST_PROCESS_ID = 20;

    /** By file: the channels that this process must not close, and whether their locks are held from here. */
    private static final Map<Object, StoreLock> OPEN = new HashMap<>();

    private final Path path;
    private final Object key;
    private final FileChannel channel;
    private final boolean created;
    private FileLock lock;

    private StoreLock(final Path path, final Object key, final FileChannel channel, final boolean created) {
        this.path = path;
        this.key = key;
        this.channel = channel;
        this.created = created;
    }

    /**
     * Takes the lock.
     *
     * @param path the lock file, in a directory without symbolic links; it is created where there is none
     * @param store the store's file, to be named
     * @throws StoreLockedException if it is held, here or elsewhere
     */
    static StoreLock take(final Path path, final Path store) throws IOException {
        synchronized (OPEN) {
            while (true) {
                final boolean created = create(path);
                final Object key = key(path);
                final StoreLock known = OPEN.get(key);
                if (known != null && known.channel.isOpen()) {
                    known.lock(store);
                    return known;
                }
                final StoreLock lock = new StoreLock(path, key, open(path), created);
                lock.lockFirst(store);
                if (lock.isStillThere()) {
                    return lock;
                }
                lock.release(); // whoever held it before gave it up together with its file
            }
        }
    }

    /** Gives the lock back; doing so twice does nothing. */
    void release() throws IOException {
        synchronized (OPEN) {
            if (lock != null) {
                lock = null;
                OPEN.remove(key);
                channel.close(); // and with it the lock
            }
        }
    }

    /** Gives the lock back, and deletes its file if it came with the lock: there is no store that it would be for. */
    void giveUp() throws IOException {
        synchronized (OPEN) {
            try {
                if (lock != null && created) {
                    Files.deleteIfExists(path);
                }
            } finally {
                release();
            }
        }
    }

    private static FileChannel open(final Path path) throws IOException {
        return FileChannel.open(
                path, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
    }

    private void lockFirst(final Path store) throws IOException {
        OPEN.put(key, this);
        boolean keep = false;
        try {
            lock(store);
            keep = true;
        } catch (StoreLockedException e) {
            keep = e.getCause() instanceof OverlappingFileLockException;
            throw e;
        } finally {
            if (!keep) {
                OPEN.remove(key);
                channel.close();
            }
        }
    }

    private void lock(final Path store) throws IOException {
        if (lock != null) {
            throw new StoreLockedException(store, ProcessHandle.current().pid());
        }
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            throw lockedHere(store, e);
        }
        if (lock == null) {
            throw new StoreLockedException(store, holder());
        }
        boolean written = false;
        try {
            writeProcessId();
            written = true;
        } finally {
            if (!written) {
                giveUp();
            }
        }
    }

    /** Whether the file that was locked is still the one that others find. */
    private boolean isStillThere() throws IOException {
        try {
            return key(path).equals(key);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static StoreLockedException lockedHere(final Path store, final OverlappingFileLockException cause) {
        final StoreLockedException locked =
                new StoreLockedException(store, ProcessHandle.current().pid());
        locked.initCause(cause);
        return locked;
    }

    private void writeProcessId() throws IOException {
        final byte[] text = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
        Blocks.write(channel, 0, ByteBuffer.wrap(text));
        channel.truncate(text.length);
    }

    /** The process id in the file: -1 if it holds none, as just before the holder writes it. */
    private long holder() throws IOException {
        final ByteBuffer text = ByteBuffer.allocate(LONGEST_PROCESS_ID);
        channel.read(text, 0);
        final String line = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
        return line.matches("\\d{1,18}\n") ? Long.parseLong(line.strip()) : -1;
    }

    /** Only where there is none: to close a descriptor of a file that is there could end its lock. */
    private static boolean create(final Path path) throws IOException {
        try {
            Files.createFile(path, OwnerOnly.file(path));
            return true;
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileSystemException(path.toString(), null, "it must be a file, to lock a store with");
            }
            return false;
        }
    }

    private static Object key(final Path path) throws IOException {
        final Object file = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
        return file != null ? file : path.toRealPath();
    }
}
