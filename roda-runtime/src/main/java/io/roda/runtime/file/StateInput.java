package io.roda.runtime.file;

import io.roda.runtime.CorruptStoreException;
import io.roda.runtime.memory.Memory;
import io.roda.runtime.memory.PositionWord;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * Reads a snapshot. Its lengths are checked when it is opened, before any of them is used; its checksum is looked at by
 * {@link #check} and {@link #read}. The file is never written to.
 */
public final class StateInput implements AutoCloseable {
    private static final int LEAST_HEAD = Math.toIntExact(StateFile.headLength(0));

    private final Path file;
    private final RandomAccessFile in;
    private final long length;
    private final ByteBuffer head;
    private final ByteBuffer tail;
    private final ByteBuffer chunkBytes;
    private final StateOwner owner;
    private final StateChunks chunks = new StateChunks();

    private StateInput(final Path file, final RandomAccessFile in) throws IOException {
        this.file = file;
        this.in = in;
        this.length = in.length();
        checkKind();
        this.head = bytes(0, headLength());
        this.owner = readOwner();
        this.tail = bytes(length - StateFile.TAIL_LENGTH, StateFile.TAIL_LENGTH);
        this.chunkBytes = bytes(chunksOffset(), chunksLength());
        readChunks();
    }

    /**
     * Opens a snapshot.
     *
     * @param file its file
     * @return the snapshot
     * @throws CorruptStoreException if it is damaged, cut short or something else
     * @throws UncheckedIOException if it can't be read
     */
    public static StateInput open(final Path file) {
        RandomAccessFile in = null;
        try {
            in = new RandomAccessFile(file.toFile(), "r");
            final StateInput input = new StateInput(file, in);
            in = null;
            return input;
        } catch (IOException e) {
            throw unreadable(file, e);
        } finally {
            close(in);
        }
    }

    private static void close(final RandomAccessFile in) {
        if (in != null) {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static UncheckedIOException unreadable(final Path file, final IOException cause) {
        return new UncheckedIOException("file '" + file + "' can't be read: " + cause.getMessage(), cause);
    }

    private void checkKind() throws IOException {
        check(length >= LEAST_HEAD + StateFile.TAIL_LENGTH, 0, "a snapshot has more than " + length + " bytes");
        final ByteBuffer start = bytes(0, StateFile.INPUT_OFFSET);
        check(start.getLong(0) == StateFile.MAGIC, 0, "there is no magic number of a snapshot");
        final int version = start.getInt(StateFile.VERSION_OFFSET);
        check(
                version == StateFile.VERSION,
                StateFile.VERSION_OFFSET,
                "the version is " + version + ", not " + StateFile.VERSION);
    }

    private int headLength() throws IOException {
        final int stated = bytes(0, StateFile.NAME_OFFSET).getInt(StateFile.HEAD_LENGTH_OFFSET);
        final int name = bytes(0, StateFile.NAME_OFFSET).getInt(StateFile.NAME_LENGTH_OFFSET);
        check(
                name >= 0 && stated == StateFile.headLength(name) && stated <= length - StateFile.TAIL_LENGTH,
                StateFile.HEAD_LENGTH_OFFSET,
                "a head of " + stated + " bytes with a name of " + name + " doesn't fit in a file of " + length);
        return stated;
    }

    private StateOwner readOwner() {
        final byte[] name = new byte[head.getInt(StateFile.NAME_LENGTH_OFFSET)];
        head.get(StateFile.NAME_OFFSET, name);
        final StateOwner found = new StateOwner(
                new String(name, StandardCharsets.UTF_8),
                head.getLong(StateFile.INPUT_OFFSET),
                head.getLong(StateFile.OUTPUT_OFFSET),
                head.getLong(StateFile.INPUT_LAYOUT_OFFSET),
                head.getLong(StateFile.OUTPUT_LAYOUT_OFFSET),
                head.getInt(StateFile.KEY_LENGTH_OFFSET),
                head.getInt(StateFile.ENTRY_LENGTH_OFFSET),
                head.getInt(StateFile.KEEP_OFFSET));
        check(
                found.entryLength() > 0 && found.entryLength() % Long.BYTES == 0,
                StateFile.ENTRY_LENGTH_OFFSET,
                "entries can't have " + found.entryLength() + " bytes");
        check(
                found.keyLength() >= 0 && found.keyLength() < found.entryLength(),
                StateFile.KEY_LENGTH_OFFSET,
                "keys can't have " + found.keyLength() + " bytes");
        check(found.keep() >= 0, StateFile.KEEP_OFFSET, found.keep() + " buckets can't be kept");
        return found;
    }

    /** Where the chunks lie, once the numbers in the tail have been found to be what the file has room for. */
    private long chunksOffset() {
        final long stated = tail.getLong(StateFile.TAIL_FILE_LENGTH_OFFSET);
        checkTail(
                stated == length,
                StateFile.TAIL_FILE_LENGTH_OFFSET,
                "the file should have " + stated + " bytes and has " + length);
        final long room = length - head.capacity() - StateFile.TAIL_LENGTH;
        final long entries = entries();
        checkTail(entries >= 0 && entries <= room / owner.entryLength(), 0, entries + " entries don't fit in the file");
        final long chunkCount = tail.getLong(StateFile.TAIL_CHUNKS_OFFSET);
        checkTail(
                chunkCount >= 0
                        && chunkCount <= Math.min(entries, Integer.MAX_VALUE / StateFile.CHUNK_LENGTH)
                        && chunkCount * StateFile.CHUNK_LENGTH == room - entries * owner.entryLength(),
                StateFile.TAIL_CHUNKS_OFFSET,
                chunkCount + " chunks of " + entries + " entries don't make up the file");
        return head.capacity() + entries * owner.entryLength();
    }

    private int chunksLength() {
        return (int) tail.getLong(StateFile.TAIL_CHUNKS_OFFSET) * StateFile.CHUNK_LENGTH;
    }

    private void readChunks() {
        long before = from();
        check(before >= 0, StateFile.FROM_OFFSET, "the input position is " + before);
        checkTail(
                inputPosition() >= before && inputPosition() <= PositionWord.MAX,
                StateFile.TAIL_INPUT_OFFSET,
                "the input position is " + inputPosition() + ", after " + before);
        checkTail(
                outputPosition() >= 0 && outputPosition() <= PositionWord.MAX,
                StateFile.TAIL_OUTPUT_OFFSET,
                "the output position is " + outputPosition());
        checkTail(late() >= 0, StateFile.TAIL_LATE_OFFSET, "the number of late inputs is " + late());
        for (int at = 0; at < chunkBytes.capacity(); at += StateFile.CHUNK_LENGTH) {
            final long first = chunkBytes.getLong(at);
            final long count = chunkBytes.getLong(at + StateFile.CHUNK_COUNT_OFFSET);
            final long position = chunkBytes.getLong(at + StateFile.CHUNK_POSITION_OFFSET);
            check(
                    first == chunks.entries()
                            && count > 0
                            && count <= entries() - first
                            && position >= before
                            && position <= inputPosition(),
                    chunksOffset() + at,
                    "a chunk can't have " + count + " entries from " + first + " at input position " + position);
            chunks.add(count, position);
            before = position;
        }
        checkTail(
                chunks.entries() == entries(),
                0,
                "there are " + entries() + " entries, and " + chunks.entries() + " in chunks");
    }

    private ByteBuffer bytes(final long offset, final int count) throws IOException {
        final byte[] bytes = new byte[count];
        in.seek(offset);
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void checkTail(final boolean holds, final int offset, final String otherwise) {
        check(holds, length - StateFile.TAIL_LENGTH + offset, otherwise);
    }

    private void check(final boolean holds, final long offset, final String otherwise) {
        if (!holds) {
            throw new CorruptStoreException(file, offset, otherwise);
        }
    }

    /**
     * Reads the whole file and looks at its checksum.
     *
     * @throws CorruptStoreException if that is wrong
     * @throws UncheckedIOException if the file can't be read
     */
    public void check() {
        read(0);
    }

    /**
     * Reads the entries, and looks at the checksum.
     *
     * @param address where they go: to memory for as many as there are; or 0, and they are only looked at
     * @throws CorruptStoreException if the checksum is wrong; what was read is not to be used then
     * @throws UncheckedIOException if the file can't be read
     */
    public void read(final long address) {
        final CRC32C checksum = new CRC32C();
        checksum.update(head.duplicate());
        try {
            readEntries(address, checksum);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        checksum.update(chunkBytes.duplicate());
        checksum.update(tail.duplicate().limit(StateFile.TAIL_CHECKSUM_OFFSET));
        checkTail(
                tail.getInt(StateFile.TAIL_CHECKSUM_OFFSET) == (int) checksum.getValue(),
                StateFile.TAIL_CHECKSUM_OFFSET,
                "the checksum is not that of the bytes before it");
    }

    private void readEntries(final long address, final CRC32C checksum) throws IOException {
        final byte[] block = new byte[StateFile.BLOCK];
        final long bytes = entries() * owner.entryLength();
        in.seek(head.capacity());
        for (long done = 0; done < bytes; done += block.length) {
            final int count = (int) Math.min(block.length, bytes - done);
            in.readFully(block, 0, count);
            checksum.update(block, 0, count);
            if (address != 0) {
                Memory.copy(block, address + done, count);
            }
        }
    }

    /**
     * What to throw where an entry refers to what isn't there.
     *
     * @param entry the entry's number
     * @return the exception
     */
    public CorruptStoreException unsound(final long entry) {
        return new CorruptStoreException(
                file,
                head.capacity() + entry * owner.entryLength(),
                "entry " + entry + " refers to inputs that can't have come before input " + inputPosition());
    }

    /**
     * Whose state it is.
     *
     * @return the owner
     */
    public StateOwner owner() {
        return owner;
    }

    /**
     * How many entries there are.
     *
     * @return their number
     */
    public long entries() {
        return tail.getLong(0);
    }

    /**
     * When the entries were copied.
     *
     * @return the chunks
     */
    public StateChunks chunks() {
        return chunks;
    }

    /**
     * Where the snapshot was begun.
     *
     * @return the input position
     */
    public long from() {
        return head.getLong(StateFile.FROM_OFFSET);
    }

    /**
     * Where the snapshot became whole.
     *
     * @return the input position
     */
    public long inputPosition() {
        return tail.getLong(StateFile.TAIL_INPUT_OFFSET);
    }

    /**
     * Where the pipeline's output was when the snapshot became whole.
     *
     * @return the output position
     */
    public long outputPosition() {
        return tail.getLong(StateFile.TAIL_OUTPUT_OFFSET);
    }

    /**
     * The newest bucket of time when the snapshot became whole.
     *
     * @return the bucket; of no meaning where all are kept
     */
    public long newest() {
        return tail.getLong(StateFile.TAIL_NEWEST_OFFSET);
    }

    /**
     * How many inputs had come too late for their bucket of time when the snapshot became whole.
     *
     * @return the number of inputs
     */
    public long late() {
        return tail.getLong(StateFile.TAIL_LATE_OFFSET);
    }

    @Override
    public void close() {
        close(in);
    }
}
