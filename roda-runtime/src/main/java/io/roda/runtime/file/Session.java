package io.roda.runtime.file;

import io.roda.runtime.memory.PositionWord;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Who wrote a store last, and how that ended: the first bytes of the counters. All but the state is written at once when
 * a store is opened for writing; the state is a word of its own, so that it can be stored through the mapping.
 *
 * @param processId the writer's process
 * @param closed whether it was closed, with all it published
 * @param boot the run of the operating system
 * @param fileNumber the file's number when its blocks were allocated
 * @param synced whether published records were forced to the device
 */
record Session(long processId, boolean closed, UUID boot, long fileNumber, boolean synced) {
    static final int LENGTH = 48;
    static final int STATE = 8;
    static final long CLOSED = PositionWord.of(2);

    private static final long OPEN = PositionWord.of(1);
    private static final int BOOT = 16;
    private static final int FILE_NUMBER = 32;
    private static final int SYNCED = 40;
    private static final int CHECK = 44;

    static Session begin(final Machine machine, final long fileNumber, final boolean synced) {
        return new Session(ProcessHandle.current().pid(), false, machine.boot(), fileNumber, synced);
    }

    void write(final ByteBuffer counters) {
        counters.putLong(0, processId)
                .putLong(STATE, closed ? CLOSED : OPEN)
                .putLong(BOOT, boot.getMostSignificantBits())
                .putLong(BOOT + Long.BYTES, boot.getLeastSignificantBits())
                .putLong(FILE_NUMBER, fileNumber)
                .putInt(SYNCED, synced ? 1 : 0)
                .putInt(CHECK, check(counters));
    }

    /** Reads a session from the start of the counters. */
    static Session read(final ByteBuffer counters, final Check check) {
        check.that(
                counters.getInt(CHECK) == check(counters),
                CHECK,
                "checksum of the session",
                check(counters),
                counters.getInt(CHECK));
        final long state = counters.getLong(STATE);
        check.that(state == OPEN || state == CLOSED, STATE, "state of the session", OPEN + " or " + CLOSED, state);
        final int synced = counters.getInt(SYNCED);
        check.that(synced == 0 || synced == 1, SYNCED, "durability of the session", "0 or 1", synced);
        return new Session(
                counters.getLong(0),
                state == CLOSED,
                new UUID(counters.getLong(BOOT), counters.getLong(BOOT + Long.BYTES)),
                counters.getLong(FILE_NUMBER),
                synced == 1);
    }

    private static int check(final ByteBuffer counters) {
        return Crc.of(counters, 0, STATE, BOOT, CHECK);
    }
}
