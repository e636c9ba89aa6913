package io.roda.runtime.file;

import io.roda.runtime.StructLayout;
import io.roda.runtime.WhenFull;
import io.roda.runtime.memory.Memory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the head of a file and checks each of its fields before it is used. */
final class HeadReader {
    private final FileChannel channel;
    private final Check check;

    HeadReader(final FileChannel channel, final Path path) {
        this.channel = channel;
        this.check = new Check(path, 0);
    }

    /**
     * Reads the head.
     *
     * @throws io.roda.runtime.CorruptStoreException if it isn't one, or the file isn't as long as it says
     */
    StoreHead read() throws IOException {
        final long fileLength = channel.size();
        check.that(fileLength >= Memory.PAGE, 0, "length of the file", "at least " + Memory.PAGE, fileLength);
        final ByteBuffer start = Blocks.read(channel, 0, StoreHead.AT_TEXT);
        final long magic = start.getLong(0);
        check.that(
                magic == StoreHead.MAGIC,
                0,
                "magic number",
                "0x" + Long.toHexString(StoreHead.MAGIC) + " ('RODASTOR')",
                "0x" + Long.toHexString(magic));
        equal(start, StoreHead.AT_VERSION, "version of the format", StoreHead.VERSION);
        final int length = start.getInt(StoreHead.AT_LENGTH);
        check.that(
                length >= Memory.PAGE
                        && length % Memory.PAGE == 0
                        && length <= StoreHead.MAX_LENGTH
                        && length <= fileLength,
                StoreHead.AT_LENGTH,
                "length of the head",
                "a multiple of " + Memory.PAGE + " up to " + Math.min(fileLength, StoreHead.MAX_LENGTH),
                length);
        final long statedLength = start.getLong(StoreHead.AT_FILE_LENGTH);
        check.that(
                statedLength == fileLength,
                StoreHead.AT_FILE_LENGTH,
                "length of the file",
                fileLength + ", as it is,",
                statedLength);
        final ByteBuffer head = Blocks.read(channel, 0, length);
        final int sum = StoreHead.check(head);
        final int statedSum = head.getInt(StoreHead.AT_CHECK);
        check.that(
                sum == statedSum,
                StoreHead.AT_CHECK,
                "checksum of the head",
                "0x" + Integer.toHexString(sum),
                "0x" + Integer.toHexString(statedSum));
        return fields(head, fileLength);
    }

    private StoreHead fields(final ByteBuffer head, final long fileLength) {
        final int length = head.capacity();
        final StructLayout layout = layout(head);
        final int code = head.getInt(StoreHead.AT_WHEN_FULL);
        final WhenFull whenFull = StoreHead.policy(code);
        check.that(whenFull != null, StoreHead.AT_WHEN_FULL, "answer to a full store", "0, 1 or 2", code);
        final long room = fileLength - length - Counters.LENGTH;
        check.that(
                room >= 0,
                StoreHead.AT_FILE_LENGTH,
                "length of the file",
                "at least " + (length + (long) Counters.LENGTH),
                fileLength);
        final long capacity = head.getLong(StoreHead.AT_CAPACITY);
        // Dividing rather than multiplying: nothing here can overflow.
        check.that(
                capacity >= 1 && room % layout.length() == 0 && room / layout.length() == capacity,
                StoreHead.AT_CAPACITY,
                "capacity",
                "at least 1, for " + room + " bytes of records of " + layout.length() + " bytes,",
                capacity);
        final long slots = head.getLong(StoreHead.AT_SLOTS);
        check.that(slots == capacity, StoreHead.AT_SLOTS, "number of slots", capacity, slots);
        return new StoreHead(
                length,
                fileLength,
                capacity,
                whenFull,
                head.getLong(StoreHead.AT_ID),
                head.getLong(StoreHead.AT_CREATED),
                layout);
    }

    private StructLayout layout(final ByteBuffer head) {
        final int bytes = head.getInt(StoreHead.AT_TEXT_LENGTH);
        final int room = head.capacity() - StoreHead.AT_TEXT;
        check.that(
                bytes >= 1 && bytes <= room,
                StoreHead.AT_TEXT_LENGTH,
                "length of the layout's text",
                "1 to " + room,
                bytes);
        final byte[] utf8 = new byte[bytes];
        head.get(StoreHead.AT_TEXT, utf8);
        final String text = new String(utf8, StandardCharsets.UTF_8);
        final Optional<StructLayout> parsed = LayoutText.parse(text);
        check.that(parsed.isPresent(), StoreHead.AT_TEXT, "layout's text", "that of a layout", "'" + text + "'");
        final StructLayout layout = parsed.orElseThrow();
        final int alignment = layout.alignment();
        check.that(
                alignment >= 1 && alignment <= Memory.PAGE && Integer.bitCount(alignment) == 1,
                StoreHead.AT_TEXT,
                "alignment of records",
                "a power of two up to " + Memory.PAGE,
                alignment);
        check.that(
                layout.length() >= 1 && layout.length() % alignment == 0,
                StoreHead.AT_TEXT,
                "length of records",
                "a multiple of " + alignment,
                layout.length());
        equal(head, StoreHead.AT_RECORD_LENGTH, "length of records", layout.length());
        equal(head, StoreHead.AT_ALIGNMENT, "alignment of records", alignment);
        final long fingerprint = head.getLong(StoreHead.AT_FINGERPRINT);
        check.that(
                fingerprint == layout.fingerprint(),
                StoreHead.AT_FINGERPRINT,
                "fingerprint of the layout",
                layout.fingerprint(),
                fingerprint);
        return layout;
    }

    private void equal(final ByteBuffer head, final int offset, final String what, final int expected) {
        check.that(head.getInt(offset) == expected, offset, what, expected, head.getInt(offset));
    }
}
