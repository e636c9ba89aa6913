package io.roda.runtime.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.CorruptStoreException;
import io.roda.runtime.memory.Memory;
import io.roda.runtime.spi.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateInputTest {
    private static final StateOwner OWNER = new StateOwner("läuft", 1, 2, 3, 4, 8, 16, 7);
    private static final int ENTRIES = 3;

    @TempDir
    private Path directory;

    private Path file;
    private byte[] whole;
    private final Scratch entries = new Scratch(ENTRIES * OWNER.entryLength());

    @BeforeEach
    void write() throws IOException {
        file = directory.resolve("x.state");
        for (int i = 0; i < ENTRIES * OWNER.entryLength(); i++) {
            Memory.putByte(entries.address() + i, (byte) (i + 1));
        }
        final StateOutput output = new StateOutput(file, OWNER, false);
        final StateChunks chunks = new StateChunks();
        output.begin(100);
        output.write(entries.address(), 2L * OWNER.entryLength());
        chunks.add(1, 120);
        chunks.add(1, 120);
        output.write(entries.address() + 2L * OWNER.entryLength(), OWNER.entryLength());
        chunks.add(1, 130);
        output.finish(chunks, 140, 77, -30, 5);
        whole = Files.readAllBytes(file);
    }

    private void read(final byte[] content) throws IOException {
        Files.write(file, content);
        try (StateInput input = StateInput.open(file)) {
            input.check();
        } finally {
            assertArrayEquals(content, Files.readAllBytes(file), "the file was changed");
        }
    }

    private void assertRefused(final byte[] content, final String what) {
        assertThrows(CorruptStoreException.class, () -> read(content), what);
    }

    @Test
    void readsWhatWasWritten() {
        final Scratch read = new Scratch(ENTRIES * OWNER.entryLength());
        try (StateInput input = StateInput.open(file)) {
            assertEquals(OWNER, input.owner());
            assertEquals(100, input.from());
            assertEquals(140, input.inputPosition());
            assertEquals(77, input.outputPosition());
            assertEquals(-30, input.newest());
            assertEquals(5, input.late());
            assertEquals(ENTRIES, input.entries());
            assertEquals(2, input.chunks().size());
            assertEquals(2, input.chunks().end(0));
            assertEquals(120, input.chunks().position(0));
            assertEquals(2, input.chunks().first(1));
            assertEquals(3, input.chunks().end(1));
            assertEquals(130, input.chunks().position(1));
            input.read(read.address());
        }
        for (int i = 0; i < ENTRIES * OWNER.entryLength(); i++) {
            assertEquals((byte) (i + 1), Memory.getByte(read.address() + i));
        }
    }

    @Test
    void everyBitCounts() throws IOException {
        read(whole);
        for (int bit = 0; bit < whole.length * Byte.SIZE; bit++) {
            final byte[] damaged = whole.clone();
            damaged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertRefused(damaged, "bit " + bit);
        }
    }

    @Test
    void everyByteCounts() {
        for (int at = 0; at < whole.length; at++) {
            final byte[] damaged = whole.clone();
            for (final byte other : new byte[] {0, -1, 127, -128, (byte) ~whole[at]}) {
                damaged[at] = other;
                if (other != whole[at]) {
                    assertRefused(damaged, "byte " + at + " is " + other);
                }
            }
        }
    }

    @Test
    void everyLengthCounts() {
        for (int length = 0; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length), "cut to " + length);
        }
        for (int more = 1; more < 100; more++) {
            assertRefused(Arrays.copyOf(whole, whole.length + more), more + " bytes more");
        }
        assertRefused("#!/bin/sh\n".repeat(100).getBytes(StandardCharsets.UTF_8), "a script");
        assertRefused(new byte[4096], "zeros");
    }

    @Test
    void namesTheFileThatIsMissing() {
        final Path missing = directory.resolve("missing.state");
        final UncheckedIOException failure = assertThrows(UncheckedIOException.class, () -> StateInput.open(missing));
        assertTrue(failure.getMessage().contains(missing.toString()), failure::getMessage);
    }
}
