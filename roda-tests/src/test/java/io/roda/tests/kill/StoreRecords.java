package io.roda.tests.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The records in a store's file, read as {@code docs/file-format.md} says, without any of Roda's code. */
final class StoreRecords {
    private static final int COUNTERS_LENGTH = 12_288;
    private static final int PUBLISHED = 128;
    private static final int CLAIMED = 256;
    private static final int FLOOR = 512;
    private static final int FAIL = 0;

    private final ByteBuffer file;
    private final int records;
    private final int length;
    private final long slots;
    private final long published;
    private final long oldest;

    private StoreRecords(final Path path, final ByteBuffer file) {
        this.file = file;
        final int counters = file.getInt(12);
        this.records = counters + COUNTERS_LENGTH;
        this.length = file.getInt(40);
        this.slots = file.getLong(32);
        this.published = position(path, counters + PUBLISHED);
        this.oldest = file.getInt(48) == FAIL
                ? 0
                : Math.max(
                        position(path, counters + FLOOR),
                        Math.max(published, position(path, counters + CLAIMED)) - slots);
    }

    /** What lies in a file now; nobody may be writing it. */
    static StoreRecords of(final Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return new StoreRecords(
                    path, channel.map(MapMode.READ_ONLY, 0, channel.size()).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long position(final Path path, final int offset) {
        final long word = file.getLong(offset);
        final long sequence = word & (1L << 54) - 1;
        if ((sequence | (sequence * 0xE8E25D940ED90475L) >>> 54 << 54) != word) {
            throw new IllegalStateException(path + " has no position at " + offset + " but " + Long.toHexString(word));
        }
        return sequence;
    }

    /** The sequence after the last record. */
    long end() {
        return published;
    }

    /** The sequence of the oldest record that is there. */
    long oldest() {
        return Math.min(Math.max(0, oldest), published);
    }

    /** The bytes of a record. */
    ByteBuffer get(final long sequence) {
        return get(sequence, 1);
    }

    /** The bytes of records, which lie in one run. */
    ByteBuffer get(final long sequence, final int count) {
        final int offset = records + Math.toIntExact(sequence % slots) * length;
        return file.slice(offset, count * length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** How many records from a sequence on, up to another, lie in one run. */
    int run(final long from, final long to) {
        return Math.toIntExact(Math.min(to - from, slots - from % slots));
    }

    int recordLength() {
        return length;
    }
}
