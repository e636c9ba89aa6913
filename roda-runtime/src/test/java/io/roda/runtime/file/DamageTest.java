package io.roda.runtime.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.roda.runtime.CorruptStoreException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a file is found out when it is opened, and the file stays as it is. */
class DamageTest {
    private static final StoreOptions OPTIONS = Ticks.options(8).whenFull(WhenFull.OVERWRITE_OLDEST);
    private static final int PUBLISHED = 10_003;
    private static final int NAMED = 3;

    /** Attaching makes the same checks, again and again where a writer might be at it: so it is tried less often. */
    private static final int ATTACHED_EVERY = 64;

    @TempDir
    private Path directory;

    private Path path;
    private byte[] sound;

    @BeforeEach
    void create() throws IOException {
        path = Ticks.path(directory);
        final StoreFile file = Ticks.open(directory, OPTIONS);
        Ticks.publish(file, PUBLISHED);
        Ticks.put(file, Counters.DURABLE, 7_001);
        Ticks.put(file, Counters.FLOOR, 9_998);
        Ticks.put(file, Counters.FORCED_CLAIM, 10_005);
        for (int i = 0; i < NAMED; i++) {
            Ticks.name(file, i, "billing" + i, 3_000 + i);
        }
        file.close(true);
        sound = Files.readAllBytes(path);
    }

    /** Expects both ways of opening to refuse the bytes, and to leave them. */
    private CorruptStoreException assertRefused(final byte[] bytes) throws IOException {
        Files.write(path, bytes);
        final CorruptStoreException refusal =
                assertThrows(CorruptStoreException.class, () -> Ticks.open(directory, OPTIONS));
        assertEquals(path, refusal.path());
        final CorruptStoreException other = assertThrows(CorruptStoreException.class, () -> Ticks.attach(directory));
        assertEquals(refusal.getMessage(), other.getMessage());
        assertTrue(Arrays.equals(bytes, Files.readAllBytes(path)), "the file has been changed");
        return refusal;
    }

    /** Changes one byte, and expects it to be found. */
    private long assertFound(final FileChannel file, final int offset, final int pattern) throws IOException {
        sound[offset] ^= (byte) pattern;
        Blocks.write(file, offset, ByteBuffer.wrap(sound, offset, 1));
        final CorruptStoreException refusal =
                assertThrows(CorruptStoreException.class, () -> Ticks.open(directory, OPTIONS));
        if (offset % ATTACHED_EVERY == 0) {
            assertEquals(
                    refusal.getMessage(),
                    assertThrows(CorruptStoreException.class, () -> Ticks.attach(directory))
                            .getMessage());
        }
        assertTrue(Arrays.equals(sound, Files.readAllBytes(path)), "the file has been changed");
        sound[offset] ^= (byte) pattern;
        Blocks.write(file, offset, ByteBuffer.wrap(sound, offset, 1));
        return refusal.offset();
    }

    private FileChannel channel() throws IOException {
        return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Test
    void isFoundInEveryByteOfTheHead() throws IOException {
        try (FileChannel file = channel()) {
            for (int offset = 0; offset < Ticks.HEAD; offset++) {
                assertFound(file, offset, 0x01);
                assertFound(file, offset, 0xff);
            }
        }
    }

    @Test
    void isFoundInEveryByteOfTheCounters() throws IOException {
        final int free = CountersCheck.readerAt(NAMED);
        final int end = CountersCheck.readerAt(Counters.MAX_READERS);
        try (FileChannel file = channel()) {
            for (int offset = 0; offset < Counters.LENGTH; offset++) {
                final int inSlot = (offset - free) % Counters.READER_LENGTH;
                // Free slots are told by one word. What else lies in them is written before that word is.
                if (offset < free || offset >= end || (inSlot >= 8 && inSlot < 16)) {
                    assertFound(file, (int) Ticks.HEAD + offset, 0x01);
                    assertFound(file, (int) Ticks.HEAD + offset, 0xff);
                }
            }
        }
    }

    @Test
    void isHarmlessInSlotsThatAreFree() throws IOException {
        final int free = (int) Ticks.HEAD + CountersCheck.readerAt(NAMED);
        for (int inSlot = 0; inSlot < Counters.READER_LENGTH; inSlot++) {
            if (inSlot < 8 || inSlot >= 16) {
                final byte[] bytes = sound.clone();
                bytes[free + inSlot] = -1;
                Files.write(path, bytes);
                final StoreFile file = Ticks.open(directory, OPTIONS);
                assertEquals(PUBLISHED, Ticks.get(file, Counters.PUBLISHED));
                assertEquals(3_002, Ticks.cursor(file, NAMED - 1));
                assertEquals(0, Ticks.get(file, CountersCheck.readerAt(NAMED) + Counters.READER_CHECK));
                file.close(true);
            }
        }
    }

    @Test
    void isFoundInThePublishedPositionHoweverOneByteChanges() throws IOException {
        final int offset = (int) Ticks.HEAD + Counters.PUBLISHED;
        try (FileChannel file = channel()) {
            for (int i = 0; i < Long.BYTES; i++) {
                for (int pattern = 1; pattern < 256; pattern++) {
                    assertEquals(offset, assertFound(file, offset + i, pattern));
                }
            }
        }
    }

    @Test
    void isFoundAtEveryLength() throws IOException {
        for (final int more : new int[] {1, 16, 4096, 1 << 20}) {
            assertRefused(Arrays.copyOf(sound, sound.length + more));
        }
        Files.write(path, sound);
        try (FileChannel file = channel()) {
            for (int length = sound.length - 1; length >= 0; length--) {
                file.truncate(length);
                assertThrows(CorruptStoreException.class, () -> Ticks.open(directory, OPTIONS));
                if (length % ATTACHED_EVERY == 0) {
                    assertThrows(CorruptStoreException.class, () -> Ticks.attach(directory));
                }
                assertArrayEquals(Arrays.copyOf(sound, length), Files.readAllBytes(path));
            }
        }
    }

    @Test
    void isSeenInFilesOfOtherKinds() throws IOException {
        assertRefused(new byte[0]);
        assertRefused("sensor,value\n".getBytes(StandardCharsets.UTF_8));
        assertRefused("sensor,value\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        assertRefused(new byte[sound.length]);
        assertRefused(new byte[1 << 20]);
        try (InputStream in = Object.class.getResourceAsStream("Object.class")) {
            assertRefused(in.readAllBytes());
        }
        try (InputStream in = String.class.getResourceAsStream("String.class")) {
            assertEquals(0, assertRefused(in.readAllBytes()).offset());
        }
        final byte[] state = sound.clone();
        System.arraycopy("RODASTAT".getBytes(StandardCharsets.US_ASCII), 0, state, 0, 8);
        assertEquals(0, assertRefused(state).offset());
    }

    @Test
    void isSeenInWhatIsNoFile() throws IOException, InterruptedException {
        Files.delete(path);
        Files.createDirectory(path);
        assertKind("a directory");
        Files.delete(path);
        final Path target = directory.resolve("elsewhere.roda");
        Files.write(target, sound);
        Files.createSymbolicLink(path, target);
        assertKind("a symbolic link");
        assertArrayEquals(sound, Files.readAllBytes(target));
        Files.delete(path);
        Files.createSymbolicLink(path, Path.of("/nowhere"));
        assertKind("a symbolic link");
        Files.delete(path);
        assumeTrue(hasMadePipe(), "no mkfifo here");
        assertKind("a device, pipe or socket");
    }

    private boolean hasMadePipe() throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void assertKind(final String kind) {
        assertTrue(assertThrows(CorruptStoreException.class, () -> Ticks.open(directory, OPTIONS))
                .getMessage()
                .contains(kind));
        assertTrue(assertThrows(CorruptStoreException.class, () -> Ticks.attach(directory))
                .getMessage()
                .contains(kind));
    }

    /** Numbers that someone chose, with a checksum that is right. */
    @Test
    void isFoundInHeadsThatSomeoneMade() throws IOException {
        assertMade(StoreHead.AT_VERSION, head -> head.putInt(StoreHead.AT_VERSION, 2));
        for (final int length : new int[] {0, -4096, 4095, 1 << 20, Integer.MIN_VALUE, 0x7ffff000}) {
            assertMade(StoreHead.AT_LENGTH, head -> head.putInt(StoreHead.AT_LENGTH, length));
        }
        for (final long length : new long[] {0, -1, Long.MAX_VALUE, sound.length + 1}) {
            assertMade(StoreHead.AT_FILE_LENGTH, head -> head.putLong(StoreHead.AT_FILE_LENGTH, length));
        }
        for (final long capacity : new long[] {0, -1, 7, 9, Long.MAX_VALUE, Long.MIN_VALUE, (1L << 60) + 8}) {
            assertMade(StoreHead.AT_CAPACITY, head -> head.putLong(StoreHead.AT_CAPACITY, capacity));
        }
        assertMade(StoreHead.AT_SLOTS, head -> head.putLong(StoreHead.AT_SLOTS, 9));
        for (final int length : new int[] {0, -16, 8, 32, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertMade(StoreHead.AT_RECORD_LENGTH, head -> head.putInt(StoreHead.AT_RECORD_LENGTH, length));
        }
        assertMade(StoreHead.AT_ALIGNMENT, head -> head.putInt(StoreHead.AT_ALIGNMENT, 16));
        assertMade(StoreHead.AT_WHEN_FULL, head -> head.putInt(StoreHead.AT_WHEN_FULL, 3));
        for (final int length : new int[] {0, -1, 4096, Integer.MAX_VALUE}) {
            assertMade(StoreHead.AT_TEXT_LENGTH, head -> head.putInt(StoreHead.AT_TEXT_LENGTH, length));
        }
        assertMade(StoreHead.AT_FINGERPRINT, head -> head.putLong(StoreHead.AT_FINGERPRINT, 1));
    }

    @Test
    void isFoundInLayoutsThatSomeoneMade() throws IOException {
        for (final String text : new String[] {
            "Tick",
            "\n",
            "Tick length 16 alignment 8 ",
            "Tick length 016 alignment 8",
            "Tick length -1 alignment 8",
            "Tick length 0 alignment 1",
            "Tick length 16 alignment 0",
            "Tick length 16 alignment 3",
            "Tick length 17 alignment 8",
            "Tick length 99999999999999999999 alignment 8",
            "Tick length 9999999999 alignment 8",
            "Tick length 16 alignment 8192",
            "Tick length 16 alignment 8\n  16 long id",
            "Tick length 16 alignment 8\n  9999999999 long id",
            "Tick length 16 alignment 8\n  0 long",
            "Tick length 16 alignment 8\n"
        }) {
            assertMade(StoreHead.AT_TEXT, head -> {
                final byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                head.put(StoreHead.AT_TEXT, new byte[(int) Ticks.HEAD - StoreHead.AT_TEXT]);
                head.put(StoreHead.AT_TEXT, utf8).putInt(StoreHead.AT_TEXT_LENGTH, utf8.length);
            });
        }
    }

    private void assertMade(final long offset, final Consumer<ByteBuffer> change) throws IOException {
        final byte[] bytes = sound.clone();
        final ByteBuffer head =
                ByteBuffer.wrap(bytes, 0, (int) Ticks.HEAD).slice().order(ByteOrder.LITTLE_ENDIAN);
        change.accept(head);
        head.putInt(StoreHead.AT_CHECK, StoreHead.check(head));
        assertEquals(offset, assertRefused(bytes).offset());
    }

    @Test
    void isFoundInCountersThatDisagree() throws IOException {
        final StoreFile file = Ticks.open(directory, OPTIONS);
        Ticks.put(file, Counters.DURABLE, PUBLISHED + 1);
        file.close(true);
        assertEquals(
                Ticks.HEAD + Counters.DURABLE,
                assertRefused(Files.readAllBytes(path)).offset());
        Files.write(path, sound);
        final StoreFile claims = Ticks.open(directory, OPTIONS);
        Ticks.put(claims, Counters.CLAIMED, PUBLISHED - 1);
        claims.close(false);
        assertEquals(
                Ticks.HEAD + Counters.CLAIMED,
                assertRefused(Files.readAllBytes(path)).offset());
        Files.write(path, sound);
        final StoreFile cursors = Ticks.open(directory, OPTIONS);
        Ticks.name(cursors, 5, "ahead", PUBLISHED + 1);
        cursors.close(true);
        assertEquals(
                Ticks.HEAD + CountersCheck.readerAt(5),
                assertRefused(Files.readAllBytes(path)).offset());
    }

    @Test
    void isFoundInAPublishedPositionBeyondTheCapacity() throws IOException {
        final StoreOptions plain = StoreOptions.file("plain", 8);
        final StoreFile file = StoreFile.openForWriting(directory, plain, Ticks.LAYOUT);
        Ticks.put(file, Counters.PUBLISHED, 9);
        file.close(true);
        assertEquals(
                Ticks.HEAD + Counters.PUBLISHED,
                assertThrows(
                                CorruptStoreException.class,
                                () -> StoreFile.openForWriting(directory, plain, Ticks.LAYOUT))
                        .offset());
    }
}
