package io.roda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.PartitionLimitException;
import io.roda.runtime.RodaException;
import io.roda.runtime.StateMismatchException;
import io.roda.runtime.file.StateOwner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateWriterTest {
    private static final int ENTRY = Tally.LEAST_ENTRY;
    private static final long[] INPUTS = LongStream.range(0, 1000).toArray();

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("out.state");
    }

    private List<Path> files() throws IOException {
        try (var found = Files.list(directory)) {
            return found.toList();
        }
    }

    private StateWriter writer(final Tally tally) {
        return new StateWriter(file, Tally.owner(ENTRY), tally.partitions, 0, null);
    }

    private RestoredState load(final Tally tally) {
        return tally.load(file, Tally.owner(ENTRY));
    }

    @Test
    void comesToAnEndThoughEveryBatchAddsMoreThanIsCopied() {
        final Tally tally = new Tally(1000, ENTRY);
        tally.process(INPUTS, 0, 10);
        final StateWriter writer = writer(tally);
        writer.begin(10);
        int batches = 0;
        for (int at = 10; writer.isUnderWay(); at += 50) {
            tally.process(INPUTS, at, at + 50);
            writer.work(at + 50, 0, 1);
            batches++;
        }
        assertTrue(batches <= 10, () -> "whole after " + tally.partitions.size() + " entries");
        final Tally restored = new Tally(1000, ENTRY);
        load(restored);
        assertArrayEquals(tally.bytes(), restored.bytes());
    }

    @Test
    void findsTheSameStateThroughRestoredSlots() {
        final Tally tally = new Tally(1000, ENTRY);
        tally.process(INPUTS, 0, 1000);
        snapshot(tally, 1000);
        final Tally restored = new Tally(1000, ENTRY);
        load(restored);
        for (final long key : INPUTS) {
            assertEquals(
                    tally.partition(key) - tally.partitions.only(),
                    restored.partition(key) - restored.partitions.only());
        }
        assertEquals(1000, restored.partitions.size());
    }

    private void snapshot(final Tally tally, final long at) {
        final StateWriter writer = writer(tally);
        writer.begin(at);
        assertTrue(writer.work(at, at, Integer.MAX_VALUE));
        assertFalse(writer.isUnderWay());
    }

    @Test
    void stateWithoutKeysIsOneChunk() {
        final PartitionTable single = PartitionTable.single("tally", ENTRY);
        RawAccess.putLong(single.only(), 42);
        final StateOwner owner = new StateOwner("tally", 1, 2, 3, 4, 0, ENTRY, 0);
        final StateWriter writer = new StateWriter(file, owner, single, 0, null);
        writer.begin(7);
        assertTrue(writer.work(9, 3, 1));

        final PartitionTable restored = PartitionTable.single("tally", ENTRY);
        final RestoredState state = RestoredState.load(file, owner, restored, partition -> 0);
        assertEquals(42, RawAccess.getLong(restored.only()));
        assertEquals(1, restored.size());
        assertTrue(state.isAhead(restored.only(), 8));
    }

    @Test
    void aSnapshotThatCannotBeWrittenLeavesTheOneBefore() throws IOException {
        final Tally tally = new Tally(1000, ENTRY);
        tally.process(INPUTS, 0, 5);
        final StateWriter writer = writer(tally);
        writer.begin(5);
        assertTrue(writer.work(5, 5, 1 << 20));
        final byte[] before = Files.readAllBytes(file);

        final Path inTheWay = directory.resolve("out.state.tmp");
        Files.createDirectory(inTheWay);
        final Path inside = Files.createFile(inTheWay.resolve("x"));
        final UncheckedIOException failure = assertThrows(UncheckedIOException.class, () -> writer.begin(6));
        assertTrue(failure.getMessage().contains(file.toString()), failure::getMessage);
        assertFalse(writer.isUnderWay());
        assertEquals(5, writer.position());
        assertArrayEquals(before, Files.readAllBytes(file));

        Files.delete(inside);
        Files.delete(inTheWay);
        tally.process(INPUTS, 5, 6);
        writer.begin(6);
        assertTrue(writer.work(6, 6, 1 << 20));
        assertEquals(6, writer.position());
    }

    @Test
    void whatTheSnapshotReliesOnIsForcedBeforeItCounts() {
        final Tally tally = new Tally(10, ENTRY);
        final StateWriter writer = new StateWriter(file, Tally.owner(ENTRY), tally.partitions, 3, () -> {
            throw new IllegalStateException("no force");
        });
        writer.begin(4);
        assertThrows(IllegalStateException.class, () -> writer.work(4, 4, 1));
        assertFalse(writer.isUnderWay());
        assertEquals(3, writer.position());
        assertFalse(Files.exists(file));
        assertFalse(Files.exists(directory.resolve("out.state.tmp")));
    }

    @Test
    void anInterruptedThreadTakesSnapshotsAllTheSame() {
        final Tally tally = new Tally(10, ENTRY);
        final StateWriter writer = new StateWriter(file, Tally.owner(ENTRY), tally.partitions, 0, () -> {});
        Thread.currentThread().interrupt();
        writer.begin(1);
        assertTrue(writer.work(1, 1, 1));
        assertTrue(Thread.interrupted());
        assertEquals(1, writer.position());
    }

    @Test
    void isItsOwnersAlone() throws IOException {
        snapshot(new Tally(10, ENTRY), 0);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        assertEquals(List.of(file), files());
    }

    @Test
    void anotherPipelinesStateIsRefused() {
        snapshot(new Tally(10, ENTRY), 0);
        final StateMismatchException mismatch = assertThrows(StateMismatchException.class, () -> new Tally(10, ENTRY)
                .load(file, new StateOwner("other", 11, 0xff, 13, 14, 8, 32, 0)));
        assertEquals(file, mismatch.path());
        assertEquals(
                List.of(
                        "it is pipeline 'tally', not 'other'",
                        "it writes the store with id c, not ff",
                        "its partitions take 24 bytes, not 32"),
                mismatch.differences());
    }

    @Test
    void moreKeysThanThereIsRoomForAreRefused() {
        final Tally tally = new Tally(1000, ENTRY);
        tally.process(INPUTS, 0, 20);
        snapshot(tally, 20);
        final PartitionLimitException limit =
                assertThrows(PartitionLimitException.class, () -> load(new Tally(19, ENTRY)));
        assertEquals(19, limit.partitions());
        assertTrue(limit.getMessage().contains("20 keys"), limit::getMessage);
        load(new Tally(20, ENTRY));
    }

    @Test
    void aKeyThatIsAnotherTheSecondTimeIsReported() {
        final Tally tally = new Tally(1000, ENTRY);
        tally.process(INPUTS, 0, 20);
        final StateWriter writer = writer(tally);
        writer.begin(10);
        writer.work(20, 20, 1 << 20);
        final Tally restored = new Tally(1000, ENTRY);
        final RestoredState state = load(restored);
        final long unknown = restored.partition(500);
        assertThrows(RodaException.class, () -> state.isAhead(unknown, 15));
    }
}
