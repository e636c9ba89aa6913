package io.roda.runtime.file;

import io.roda.runtime.memory.PositionWord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * What a device holds of a store's file: all that was forced, and of what was written since, whatever the operating system
 * happened to write. Each slot and each line of the counters may have got there or not.
 */
final class Device {
    private static final int LINE = 64;

    private final Path file;
    private final int head;
    private final int record;
    private byte[] forced;

    /**
     * Begins with what is there.
     *
     * @param file the store's file
     * @param head the length of its head
     * @param record the length of a record
     */
    Device(final Path file, final int head, final int record) throws IOException {
        this.file = file;
        this.head = head;
        this.record = record;
        this.forced = Files.readAllBytes(file);
    }

    /** Runs what may force: if it did, then what was there before, and the positions that it says were forced. */
    void during(final Runnable call) throws IOException {
        final byte[] before = Files.readAllBytes(file);
        call.run();
        final ByteBuffer now = words(Files.readAllBytes(file));
        if (word(now, Counters.DURABLE) != word(words(forced), Counters.DURABLE)
                || word(now, Counters.FORCED_CLAIM) != word(words(forced), Counters.FORCED_CLAIM)) {
            forced = before;
            words(forced)
                    .putLong(head + Counters.DURABLE, word(now, Counters.DURABLE))
                    .putLong(head + Counters.FORCED_CLAIM, word(now, Counters.FORCED_CLAIM));
        }
    }

    /** Up to which record is known to be on the device. */
    long durable() {
        return PositionWord.sequence(word(words(forced), Counters.DURABLE));
    }

    /** The file as it may be found after power was lost now, in a run of the operating system after another one. */
    void loseTo(final Path found, final Random random) throws IOException {
        final byte[] now = Files.readAllBytes(file);
        final byte[] bytes = forced.clone();
        for (int at = head + Counters.READERS; at < head + Counters.LENGTH; at += LINE) {
            mix(now, bytes, at, LINE, random);
        }
        mix(now, bytes, head + Counters.CLAIMED, Long.BYTES, random);
        for (int at = head + Counters.LENGTH; at < bytes.length; at += record) {
            mix(now, bytes, at, record, random);
        }
        Files.write(found, bytes);
        final ByteBuffer session = ByteBuffer.allocate(Session.LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        Session.begin(Ticks.ONE_BOOT, Machine.fileNumber(found), true).write(session);
        System.arraycopy(session.array(), 0, bytes, head, Session.LENGTH);
        Files.write(found, bytes);
    }

    private static void mix(final byte[] now, final byte[] bytes, final int at, final int length, final Random random) {
        if (random.nextBoolean()) {
            System.arraycopy(now, at, bytes, at, length);
        }
    }

    private long word(final ByteBuffer bytes, final int counter) {
        return bytes.getLong(head + counter);
    }

    private static ByteBuffer words(final byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
