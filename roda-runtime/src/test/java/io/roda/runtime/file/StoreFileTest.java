package io.roda.runtime.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.roda.runtime.Durability;
import io.roda.runtime.LayoutMismatchException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.StructLayout;
import io.roda.runtime.WhenFull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {
    @TempDir
    private Path directory;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void isCreatedAsLongAsItWillEverBe() throws IOException {
        final StoreFile file = Ticks.open(directory, Ticks.options(1000));
        assertTrue(file.isCreated());
        assertTrue(file.isWritable());
        assertEquals(Ticks.path(directory), file.path());
        assertEquals(Ticks.HEAD, file.counters());
        assertEquals(Ticks.RECORDS, file.records());
        assertEquals(Ticks.RECORDS + 16_000, file.length());
        assertEquals(file.length(), Files.size(file.path()));
        assertEquals(0, Ticks.get(file, Counters.PUBLISHED));
        assertEquals(List.of("ticks.lock", "ticks.roda"), names());
        file.close(true);
    }

    @Test
    void holdsWhatWasWrittenWhenItIsReopened() {
        final StoreFile first = Ticks.open(directory, Ticks.options(10));
        Ticks.publish(first, 7);
        first.close(true);
        final StoreFile second = Ticks.open(directory, Ticks.options(10));
        assertFalse(second.isCreated());
        assertEquals(first.id(), second.id());
        assertEquals(7, Ticks.get(second, Counters.PUBLISHED));
        for (int i = 0; i < 7; i++) {
            assertTrue(Ticks.holds(second, i));
        }
        second.close(true);
    }

    @Test
    void takesCapacityAndPolicyFromTheFile() {
        final StoreOptions options = Ticks.options(10).whenFull(WhenFull.OVERWRITE_OLDEST);
        Ticks.open(directory, options).close(true);
        final StoreFile file = Ticks.open(directory, StoreOptions.existing("ticks"));
        assertEquals(10, file.capacity());
        assertEquals(WhenFull.OVERWRITE_OLDEST, file.whenFull());
        file.close(true);
    }

    @Test
    void refusesAnotherCapacityOrPolicyWithBothValues() throws IOException {
        Ticks.open(directory, Ticks.options(10)).close(true);
        final byte[] before = Files.readAllBytes(Ticks.path(directory));
        for (final StoreOptions other :
                List.of(Ticks.options(11), Ticks.options(10).whenFull(WhenFull.WAIT_FOR_READERS))) {
            for (final boolean writing : new boolean[] {true, false}) {
                final IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> {
                    if (writing) {
                        Ticks.open(directory, other);
                    } else {
                        StoreFile.attach(directory, other, Ticks.LAYOUT);
                    }
                });
                assertTrue(e.getMessage().contains("10 records and is FAIL"), e.getMessage());
                assertTrue(e.getMessage().contains(other.toString()), e.getMessage());
            }
        }
        assertArrayEquals(before, Files.readAllBytes(Ticks.path(directory)));
        Ticks.open(directory, Ticks.options(10)).close(true);
    }

    @Test
    void refusesAnotherLayoutWithTheComponentsThatDiffer() throws IOException {
        Ticks.open(directory, Ticks.options(10)).close(true);
        final byte[] before = Files.readAllBytes(Ticks.path(directory));
        final StructLayout other = StructLayout.of("Tick", 16, 8)
                .add("id", "int", 0, 4)
                .add("size", "int", 4, 4)
                .add("price", "double", 8, 8)
                .build();
        final List<String> differences = List.of(
                "component 'id' is long at offset 0 in the file and int at offset 0 in the program",
                "component 'size' is missing in the file; in the program it is int at offset 4");
        assertEquals(
                differences,
                assertThrows(
                                LayoutMismatchException.class,
                                () -> StoreFile.openForWriting(directory, Ticks.options(10), other))
                        .differences());
        assertEquals(
                differences,
                assertThrows(
                                LayoutMismatchException.class,
                                () -> StoreFile.attach(directory, StoreOptions.existing("ticks"), other))
                        .differences());
        assertArrayEquals(before, Files.readAllBytes(Ticks.path(directory)));
    }

    @Test
    void refusesWhatIsNoFileToBe() {
        assertThrows(IllegalArgumentException.class, () -> Ticks.open(directory, StoreOptions.inMemory("ticks", 10)));
        final IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Ticks.open(directory, Ticks.options(1L << 60)));
        assertTrue(e.getMessage().contains(String.valueOf(1L << 60)), e.getMessage());
        final Path nowhere = directory.resolve("nowhere");
        assertTrue(assertThrows(UncheckedIOException.class, () -> Ticks.open(nowhere, Ticks.options(10)))
                .getMessage()
                .contains(nowhere.toString()));
    }

    @Test
    void namesTheFileThatIsMissing() throws IOException {
        for (final boolean writing : new boolean[] {true, false}) {
            final UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> {
                if (writing) {
                    Ticks.open(directory, StoreOptions.existing("ticks"));
                } else {
                    Ticks.attach(directory);
                }
            });
            assertTrue(e.getCause() instanceof NoSuchFileException, e.toString());
            assertTrue(e.getMessage().contains(Ticks.path(directory).toString()), e.getMessage());
        }
        assertEquals(List.of(), names());
    }

    @Test
    void belongsToItsOwnerAlone() throws IOException {
        assumeTrue(Files.getFileStore(directory).supportsFileAttributeView("posix"), "no permissions here");
        Ticks.open(directory, Ticks.options(10)).close(true);
        for (final String name : names()) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name))),
                    name);
        }
    }

    @Test
    void deletesWhatADeadCreatorLeft() throws IOException {
        Files.writeString(directory.resolve("ticks.roda.tmp"), "half a file");
        Ticks.open(directory, Ticks.options(10)).close(true);
        assertEquals(List.of("ticks.lock", "ticks.roda"), names());
    }

    @Test
    void leavesNothingBehindWhereItCantBeCreated() throws IOException {
        Files.createDirectories(directory.resolve("ticks.roda.tmp/full"));
        final UncheckedIOException e =
                assertThrows(UncheckedIOException.class, () -> Ticks.open(directory, Ticks.options(10)));
        assertTrue(e.getMessage().contains(Ticks.path(directory).toString()), e.getMessage());
        assertEquals(List.of("ticks.roda.tmp"), names());
    }

    @Test
    void isReadWhileItIsWrittenAndAfterwards() {
        final StoreFile writer = Ticks.open(directory, Ticks.options(10));
        Ticks.publish(writer, 3);
        final StoreFile reader = Ticks.attach(directory);
        assertFalse(reader.isWritable());
        assertFalse(reader.isCreated());
        assertEquals(writer.id(), reader.id());
        assertEquals(3, Ticks.get(reader, Counters.PUBLISHED));
        Ticks.publish(writer, 1);
        assertEquals(4, Ticks.get(reader, Counters.PUBLISHED));
        assertTrue(Ticks.holds(reader, 3));
        assertThrows(IllegalStateException.class, reader::force);
        writer.close(true);
        final StoreFile next = Ticks.open(directory, Ticks.options(10));
        Ticks.publish(next, 1);
        assertEquals(5, Ticks.get(reader, Counters.PUBLISHED));
        assertTrue(Ticks.holds(reader, 4));
        reader.close(true);
        next.close(true);
    }

    @Test
    void attachesToAFileThatMayOnlyBeRead() throws IOException {
        final StoreFile writer = Ticks.open(directory, Ticks.options(10));
        Ticks.publish(writer, 3);
        writer.close(true);
        final byte[] before = Files.readAllBytes(writer.path());
        assertEquals(3, Ticks.get(Ticks.attach(directory), Counters.PUBLISHED));
        assertArrayEquals(before, Files.readAllBytes(writer.path()));
        assertEquals(List.of("ticks.lock", "ticks.roda"), names());
    }

    @Test
    void keepsItsMappingWhenItIsClosed() {
        final StoreFile file = Ticks.open(directory, Ticks.options(10));
        Ticks.publish(file, 3);
        file.close(true);
        file.close(false);
        assertTrue(Ticks.holds(file, 2));
        assertThrows(UncheckedIOException.class, file::force);
    }

    @Test
    void isForcedByAThreadThatIsInterrupted() {
        final StoreFile file = Ticks.open(directory, Ticks.options(10).durability(Durability.syncEachPublish()));
        Ticks.publish(file, 3);
        Thread.currentThread().interrupt();
        assertDoesNotThrow(file::force);
        file.close(true);
        assertTrue(Thread.interrupted());
        final StoreFile again = Ticks.open(directory, Ticks.options(10));
        assertEquals(3, Ticks.get(again, Counters.DURABLE));
        again.close(true);
    }

    @Test
    void isOpenedInVainByAThreadThatIsInterrupted() throws IOException {
        Thread.currentThread().interrupt();
        assertThrows(UncheckedIOException.class, () -> Ticks.open(directory, Ticks.options(10)));
        assertTrue(Thread.interrupted());
        assertEquals(List.of(), names());
        Ticks.open(directory, Ticks.options(10)).close(true);
    }

    @Test
    void hasAnIdOfItsOwn() {
        final StoreFile one = Ticks.open(directory, Ticks.options(1));
        final StoreFile other = StoreFile.openForWriting(directory, StoreOptions.file("others", 1), Ticks.LAYOUT);
        assertNotEquals(one.id(), other.id());
        one.close(true);
        other.close(true);
    }

    @Test
    void hasAHeadAsLongAsItsLayoutTakes() {
        final StructLayout.Builder wide = StructLayout.of("Wide", 8000, 8);
        for (int i = 0; i < 1000; i++) {
            wide.add("component" + i, "long", 8 * i, 8);
        }
        final StructLayout layout = wide.build();
        final StoreFile file = StoreFile.openForWriting(directory, Ticks.options(3), layout);
        assertTrue(file.counters() > layout.toString().length());
        assertEquals(0, file.counters() % 4096);
        file.close(true);
        final StoreFile again = StoreFile.openForWriting(directory, Ticks.options(3), layout);
        assertEquals(file.records() + 24_000, again.length());
        again.close(true);
    }
}
