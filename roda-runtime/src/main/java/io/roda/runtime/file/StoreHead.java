package io.roda.runtime.file;

import io.roda.runtime.StoreOptions;
import io.roda.runtime.StructLayout;
import io.roda.runtime.WhenFull;
import io.roda.runtime.memory.Memory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * The head of a store's file, which never changes once it is written.
 *
 * @param length bytes of the head, after which the counters begin
 * @param fileLength bytes of the whole file
 * @param capacity how many records there is room for
 * @param whenFull the answer to a full store
 * @param id a random number that identifies the store
 * @param createdAt when it was created, in milliseconds since the epoch
 * @param layout the layout of its records
 */
record StoreHead(
        int length, long fileLength, long capacity, WhenFull whenFull, long id, long createdAt, StructLayout layout) {
    static final long MAGIC = 0x524f545341444f52L; // "RODASTOR"
    static final int VERSION = 1;

    static final int AT_VERSION = 8;
    static final int AT_LENGTH = 12;
    static final int AT_FILE_LENGTH = 16;
    static final int AT_CAPACITY = 24;
    static final int AT_SLOTS = 32;
    static final int AT_RECORD_LENGTH = 40;
    static final int AT_ALIGNMENT = 44;
    static final int AT_WHEN_FULL = 48;
    static final int AT_TEXT_LENGTH = 52;
    static final int AT_FINGERPRINT = 56;
    static final int AT_ID = 64;
    static final int AT_CREATED = 72;
    static final int AT_CHECK = 80;
    static final int AT_TEXT = 128;

    /** Bounds what is read before anything has been checked. The longest text, of vast enums, is well below it. */
    static final int MAX_LENGTH = 16 << 20;

    /**
     * The head of a new store.
     *
     * @throws IllegalArgumentException if the records can't be counted in bytes, or the layout's text is too long
     */
    static StoreHead create(final StoreOptions options, final StructLayout layout) {
        final int text = layout.toString().getBytes(StandardCharsets.UTF_8).length;
        final int length = (AT_TEXT + text + Memory.PAGE - 1) & -Memory.PAGE;
        if (length > MAX_LENGTH) {
            throw new IllegalArgumentException("store '" + options.name() + "': the text of its layout takes " + text
                    + " bytes, too many for a file's head of " + MAX_LENGTH);
        }
        return new StoreHead(
                length,
                fileLength(options, length, layout.length()),
                options.capacity(),
                options.whenFull(),
                new SecureRandom().nextLong(),
                System.currentTimeMillis(),
                layout);
    }

    private static long fileLength(final StoreOptions options, final int head, final int recordLength) {
        try {
            return Math.addExact(
                    head + (long) Counters.LENGTH, Math.multiplyExact(options.capacity(), (long) recordLength));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "store '" + options.name() + "': " + options.capacity() + " records of " + recordLength
                            + " bytes are too many for a file",
                    e);
        }
    }

    /** Where the first record begins. */
    long records() {
        return length + (long) Counters.LENGTH;
    }

    /** The head as it lies in the file. */
    ByteBuffer bytes() {
        final byte[] text = layout.toString().getBytes(StandardCharsets.UTF_8);
        final ByteBuffer head = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(0, MAGIC)
                .putInt(AT_VERSION, VERSION)
                .putInt(AT_LENGTH, length)
                .putLong(AT_FILE_LENGTH, fileLength)
                .putLong(AT_CAPACITY, capacity)
                .putLong(AT_SLOTS, capacity)
                .putInt(AT_RECORD_LENGTH, layout.length())
                .putInt(AT_ALIGNMENT, layout.alignment())
                .putInt(AT_WHEN_FULL, code(whenFull))
                .putInt(AT_TEXT_LENGTH, text.length)
                .putLong(AT_FINGERPRINT, layout.fingerprint())
                .putLong(AT_ID, id)
                .putLong(AT_CREATED, createdAt)
                .put(AT_TEXT, text)
                .putInt(AT_CHECK, check(head));
        return head;
    }

    /** The checksum of a head as if its own place held zeros. */
    static int check(final ByteBuffer head) {
        final ByteBuffer blank =
                ByteBuffer.allocate(head.capacity()).put(head.duplicate().clear());
        return Crc.of(blank.putInt(AT_CHECK, 0), 0, blank.capacity());
    }

    static int code(final WhenFull policy) {
        return switch (policy) {
            case FAIL -> 0;
            case WAIT_FOR_READERS -> 1;
            case OVERWRITE_OLDEST -> 2;
        };
    }

    static WhenFull policy(final int code) {
        return switch (code) {
            case 0 -> WhenFull.FAIL;
            case 1 -> WhenFull.WAIT_FOR_READERS;
            case 2 -> WhenFull.OVERWRITE_OLDEST;
            default -> null;
        };
    }
}
