package io.roda.runtime.file;

import io.roda.runtime.memory.Memory;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32C;

/**
 * Writes a pipeline's snapshots, one after the other, each under another name until it is whole. One thread at a time.
 *
 * <p>Whatever fails leaves the snapshot before in its place, removes what was begun, and is reported.
 */
public final class StateOutput {
    private final Path file;
    private final Path temporary;
    private final StateOwner owner;
    private final boolean forced;
    private final ByteBuffer block = ByteBuffer.allocate(StateFile.BLOCK).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C checksum = new CRC32C();

    /** Not a channel, which an interrupt of its thread would close. */
    private RandomAccessFile out;

    private long written;

    /**
     * Prepares to write; nothing is written yet.
     *
     * @param file the file that a whole snapshot gets
     * @param owner whose state it is
     * @param forced whether a snapshot is forced to the device before it takes the place of the one before
     */
    public StateOutput(final Path file, final StateOwner owner, final boolean forced) {
        this.file = file;
        this.temporary = file.resolveSibling(file.getFileName() + ".tmp");
        this.owner = owner;
        this.forced = forced;
    }

    /**
     * Begins a snapshot.
     *
     * @param from the input position
     * @throws UncheckedIOException if it can't be written
     */
    public void begin(final long from) {
        abandon();
        try {
            Files.deleteIfExists(temporary);
            Files.createFile(temporary, OwnerOnly.file(temporary));
            out = new RandomAccessFile(temporary.toFile(), "rw");
            checksum.reset();
            written = 0;
            writeHead(from);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void writeHead(final long from) throws IOException {
        final byte[] name = owner.pipeline().getBytes(StandardCharsets.UTF_8);
        final int length = Math.toIntExact(StateFile.headLength(name.length));
        final ByteBuffer head = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(StateFile.MAGIC)
                .putInt(StateFile.VERSION)
                .putInt(length)
                .putLong(owner.input())
                .putLong(owner.output())
                .putLong(owner.inputLayout())
                .putLong(owner.outputLayout())
                .putInt(owner.keyLength())
                .putInt(owner.entryLength())
                .putLong(from)
                .putInt(name.length)
                .putInt(owner.keep())
                .put(name);
        write(head.array(), length);
    }

    /**
     * Appends entries.
     *
     * @param address where they lie
     * @param bytes how many bytes they take
     * @throws UncheckedIOException if they can't be written
     */
    public void write(final long address, final long bytes) {
        try {
            for (long done = 0; done < bytes; done += StateFile.BLOCK) {
                final int count = (int) Math.min(StateFile.BLOCK, bytes - done);
                Memory.copy(address + done, block.array(), count);
                write(block.array(), count);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /**
     * Makes the snapshot whole, and puts it in the place of the one before.
     *
     * @param chunks how the entries were copied
     * @param input the input position
     * @param output the output position
     * @param newest the newest bucket of time
     * @param late how many inputs came too late for theirs
     * @throws UncheckedIOException if it can't be written
     */
    public void finish(
            final StateChunks chunks, final long input, final long output, final long newest, final long late) {
        try {
            writeChunks(chunks);
            writeTail(chunks, input, output, newest, late);
            if (forced) {
                out.getFD().sync();
            }
            out.close();
            out = null;
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            if (forced) {
                Directories.force(file.getParent());
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void writeChunks(final StateChunks chunks) throws IOException {
        block.clear();
        for (int i = 0; i < chunks.size(); i++) {
            if (block.remaining() < StateFile.CHUNK_LENGTH) {
                write(block.array(), block.position());
                block.clear();
            }
            block.putLong(chunks.first(i))
                    .putLong(chunks.end(i) - chunks.first(i))
                    .putLong(chunks.position(i));
        }
        write(block.array(), block.position());
    }

    private void writeTail(
            final StateChunks chunks, final long input, final long output, final long newest, final long late)
            throws IOException {
        block.clear();
        block.putLong(chunks.entries())
                .putLong(chunks.size())
                .putLong(input)
                .putLong(output)
                .putLong(newest)
                .putLong(late)
                .putLong(written + StateFile.TAIL_LENGTH)
                .putInt(0);
        write(block.array(), block.position());
        block.clear();
        block.putInt((int) checksum.getValue());
        write(block.array(), block.position());
    }

    private void write(final byte[] bytes, final int count) throws IOException {
        out.write(bytes, 0, count);
        checksum.update(bytes, 0, count);
        written += count;
    }

    /** A channel closes itself where its thread has been interrupted; so that waits. */
    private UncheckedIOException failed(final IOException cause) {
        final UncheckedIOException failure = new UncheckedIOException(
                "no snapshot of the state of pipeline '" + owner.pipeline() + "' could be written to file '" + file
                        + "'; the one before it stays: " + cause.getMessage(),
                cause);
        try {
            abandon();
        } catch (UncheckedIOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    /**
     * Gives up the snapshot that is under way, if there is one, and removes its file.
     *
     * @throws UncheckedIOException if it can't be removed
     */
    public void abandon() {
        try {
            if (out != null) {
                out.close();
            }
            out = null;
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException("file '" + temporary + "' can't be removed: " + e.getMessage(), e);
        }
    }
}
