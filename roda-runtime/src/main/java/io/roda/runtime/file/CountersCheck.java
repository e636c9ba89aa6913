package io.roda.runtime.file;

import io.roda.runtime.WhenFull;
import io.roda.runtime.memory.PositionWord;
import java.nio.ByteBuffer;

/** Checks a copy of a file's counters. */
final class CountersCheck {
    private static final int[] WORDS = {
        Counters.PUBLISHED, Counters.CLAIMED, Counters.DURABLE, Counters.FLOOR, Counters.FORCED_CLAIM
    };
    private static final int WORDS_END = Counters.FORCED_CLAIM + Long.BYTES;
    private static final int READERS_END = Counters.READERS + Counters.MAX_READERS * Counters.READER_LENGTH;

    private final ByteBuffer counters;
    private final StoreHead head;
    private final Check check;

    CountersCheck(final ByteBuffer counters, final StoreHead head, final Check check) {
        this.counters = counters;
        this.head = head;
        this.check = check;
    }

    /** Whether each counter by itself is one. */
    void checkEach() {
        int end = Session.LENGTH;
        for (final int word : WORDS) {
            checkZeros(end, word);
            checkWord(word);
            end = word + Long.BYTES;
        }
        checkZeros(WORDS_END, Counters.READERS);
        for (int i = 0; i < Counters.MAX_READERS; i++) {
            checkReader(readerAt(i));
        }
        checkZeros(READERS_END, Counters.LENGTH);
        final long published = published();
        final boolean ring = head.whenFull() != WhenFull.FAIL;
        check.that(
                ring || published <= head.capacity(),
                Counters.PUBLISHED,
                "published position",
                "at most " + head.capacity(),
                published);
        checkAtMostPublished(Counters.DURABLE, "durable position");
        checkAtMostPublished(Counters.FLOOR, "oldest position");
    }

    /**
     * Whether counters that lie in separate blocks agree. After the operating system died they needn't: blocks reach the
     * device one by one.
     */
    void checkTogether() {
        final long claimed = at(Counters.CLAIMED);
        check.that(
                head.whenFull() == WhenFull.FAIL || claimed >= published(),
                Counters.CLAIMED,
                "claimed position",
                "at least the published one, " + published() + ",",
                claimed);
        for (int i = 0; i < Counters.MAX_READERS; i++) {
            if (isUsed(i)) {
                checkAtMostPublished(readerAt(i) + Counters.READER_CURSOR, "position of named reader " + i);
            }
        }
    }

    /** Whether the slot of a named reader is in use. */
    boolean isUsed(final int reader) {
        return counters.getLong(readerAt(reader) + Counters.READER_CHECK) != 0;
    }

    /** Where the slot of a named reader begins. */
    static int readerAt(final int reader) {
        return Counters.READERS + reader * Counters.READER_LENGTH;
    }

    /** The sequence in a position word. */
    long at(final int offset) {
        return PositionWord.sequence(counters.getLong(offset));
    }

    long published() {
        return at(Counters.PUBLISHED);
    }

    private void checkReader(final int slot) {
        if (counters.getLong(slot + Counters.READER_CHECK) == 0) {
            return; // free; what else lies in it is written before it is taken
        }
        final int length = counters.getInt(slot + Counters.READER_NAME_LENGTH);
        check.that(
                length >= 1 && length <= Counters.MAX_READER_NAME,
                slot + Counters.READER_NAME_LENGTH,
                "length of a named reader's name",
                "1 to " + Counters.MAX_READER_NAME,
                length);
        final int sum = Crc.of(counters, slot + Counters.READER_NAME_LENGTH, slot + Counters.READER_LENGTH);
        final int stated = counters.getInt(slot + Counters.READER_CHECK);
        check.that(sum == stated, slot + Counters.READER_CHECK, "checksum of a named reader", sum, stated);
        checkWord(slot + Counters.READER_CURSOR);
    }

    private void checkWord(final int offset) {
        final long word = counters.getLong(offset);
        final long sequence = PositionWord.sequence(word);
        check.that(
                PositionWord.isValid(word),
                offset,
                "position word",
                "0x" + Long.toHexString(PositionWord.of(sequence)) + " for sequence " + sequence,
                "0x" + Long.toHexString(word));
    }

    private void checkAtMostPublished(final int offset, final String what) {
        check.that(
                at(offset) <= published(), offset, what, "at most the published one, " + published() + ",", at(offset));
    }

    private void checkZeros(final int from, final int to) {
        for (int i = from; i < to; i++) {
            check.that(counters.get(i) == 0, i, "unused byte", 0, counters.get(i));
        }
    }
}
