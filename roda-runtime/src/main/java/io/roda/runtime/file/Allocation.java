package io.roda.runtime.file;

import io.roda.runtime.DiskFullException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Gives every block of a file a place on the device, by writing it: a block that is first written through a mapping when the
 * device is full is no exception but a signal.
 */
final class Allocation {
    private static final int BLOCK = 1 << 20;

    private final FileChannel channel;
    private final Path path;
    private final long length;

    /**
     * Prepares.
     *
     * @param channel the file, open for reading and writing
     * @param path what to name where there is no room
     * @param length the length that the file has or gets
     */
    Allocation(final FileChannel channel, final Path path, final long length) {
        this.channel = channel;
        this.path = path;
        this.length = length;
    }

    /** Fails where a file system has less room than a file wants, before anything is written. */
    static void checkRoom(final Path path, final long bytes) throws IOException {
        final long free = free(path);
        if (bytes > free) {
            throw new DiskFullException(path, bytes, free, null);
        }
    }

    /**
     * Fails by name if a failure is for want of room. Java has no class for that, and what the system says may be in any
     * language: hence the look at the room, too.
     */
    static void checkNotFull(final Path path, final long wanted, final long next, final IOException e)
            throws IOException {
        final long free = free(path);
        final String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space")
                || message.contains("not enough space")
                || message.contains("quota")
                || free < next) {
            throw new DiskFullException(path, wanted, free, e);
        }
    }

    /** Writes zeros from the start to the end. */
    void writeZeros() throws IOException {
        final ByteBuffer block = block();
        for (long at = 0; at < length; at += BLOCK) {
            write(at, block.clear().limit(bytesAt(at)));
        }
    }

    /** Writes every block again as it is, which fills the holes of a sparse copy and parts the blocks of a shared one. */
    void rewrite() throws IOException {
        final ByteBuffer block = block();
        for (long at = 0; at < length; at += BLOCK) {
            Blocks.read(channel, at, block.clear().limit(bytesAt(at)));
            write(at, block);
        }
    }

    private ByteBuffer block() {
        return ByteBuffer.allocateDirect((int) Math.min(BLOCK, length));
    }

    private int bytesAt(final long offset) {
        return (int) Math.min(BLOCK, length - offset);
    }

    private void write(final long offset, final ByteBuffer block) throws IOException {
        try {
            Blocks.write(channel, offset, block);
        } catch (IOException e) {
            checkNotFull(path, length, block.capacity(), e);
            throw e;
        }
    }

    private static long free(final Path path) throws IOException {
        return Files.getFileStore(path.getParent()).getUsableSpace();
    }
}
