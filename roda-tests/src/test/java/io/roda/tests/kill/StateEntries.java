package io.roda.tests.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** The state in a {@code .state} file, as {@code docs/file-format.md} has it: its positions, and its entries' bytes. */
final class StateEntries {
    private static final int TAIL = 64;

    private StateEntries() {}

    /** Whether two files hold the same state: the rest is about stores and moments of copying. */
    static boolean areSame(final Path one, final Path other) {
        return state(one).equals(state(other));
    }

    private static ByteBuffer state(final Path path) {
        final ByteBuffer file;
        try {
            file = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        final int tail = file.capacity() - TAIL;
        final int entries = Math.toIntExact(file.getLong(tail)) * file.getInt(52);
        return ByteBuffer.allocate(2 * Long.BYTES + entries)
                .putLong(file.getLong(tail + 16))
                .putLong(file.getLong(tail + 24))
                .put(file.slice(file.getInt(12), entries))
                .flip();
    }
}
