package io.roda.runtime.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.roda.runtime.DiskFullException;
import io.roda.runtime.StoreOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a small file system of its own, where the machine lets the test mount one. */
class DiskFullTest {
    private static final int SIZE = 1 << 20;
    private static final long FITS = 1000;
    private static final long TOO_MANY = SIZE / 16;

    @TempDir
    private Path directory;

    private Path mounted;

    private static boolean run(final String... command) {
        try {
            final Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void mount(final String options) throws IOException {
        final Path place = Files.createDirectory(directory.resolve("small"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", options, "tmpfs", place.toString()),
                "mounting a small file system takes rights that this process hasn't");
        mounted = place;
    }

    @AfterEach
    void unmount() {
        if (mounted != null) {
            // Lazily: files stay mapped until the collector finds that nothing refers to them.
            assertTrue(run("umount", "-l", mounted.toString()));
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(mounted)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void isSaidWithNumbersBeforeAnythingIsCreated() throws IOException {
        mount("size=" + SIZE);
        final DiskFullException e =
                assertThrows(DiskFullException.class, () -> Ticks.open(mounted, Ticks.options(TOO_MANY)));
        assertEquals(Ticks.path(mounted), e.path());
        assertEquals(Ticks.RECORDS + TOO_MANY * 16, e.bytesWanted());
        assertEquals(SIZE, e.bytesFree());
        assertEquals(List.of(), names());
        Ticks.open(mounted, Ticks.options(FITS)).close(true);
    }

    @Test
    void isSaidWhereADeadCreatorLeftItsFile() throws IOException {
        mount("size=" + SIZE);
        Files.write(mounted.resolve("ticks.roda.tmp"), new byte[SIZE / 2]);
        assertThrows(DiskFullException.class, () -> Ticks.open(mounted, Ticks.options(TOO_MANY)));
        assertEquals(List.of(), names());
        Files.writeString(mounted.resolve("ticks.lock"), "1\n");
        Files.write(mounted.resolve("ticks.roda.tmp"), new byte[SIZE - 4096]);
        Ticks.open(mounted, Ticks.options(FITS)).close(true);
    }

    @Test
    void isSaidWhereTheRoomGoesInTheMiddle() throws IOException {
        mount("size=" + SIZE);
        final Path path = mounted.resolve("ticks.roda.tmp");
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            final DiskFullException e =
                    assertThrows(DiskFullException.class, () -> new Allocation(channel, path, 3 * SIZE).writeZeros());
            assertEquals(3 * SIZE, e.bytesWanted());
            assertEquals(0, e.bytesFree());
            assertNotNull(e.getCause());
        }
    }

    @Test
    void isSaidWhereNoFileCanBeCreated() throws IOException {
        mount("size=" + SIZE + ",nr_inodes=2"); // one for the directory, one for the lock
        final DiskFullException e =
                assertThrows(DiskFullException.class, () -> Ticks.open(mounted, Ticks.options(FITS)));
        assertEquals(Ticks.RECORDS + FITS * 16, e.bytesWanted());
        assertEquals(List.of(), names());
    }

    @Test
    void leavesAStoreThatIsThereAsItIs() throws IOException {
        mount("size=" + SIZE);
        final StoreFile file = Ticks.open(mounted, Ticks.options(FITS));
        Ticks.publish(file, 900);
        file.close(true);
        fill();
        final StoreFile again = Ticks.open(mounted, Ticks.options(FITS));
        Ticks.publish(again, 100);
        assertTrue(Ticks.holds(again, 899));
        again.close(true);
    }

    private void fill() throws IOException {
        try (FileChannel channel =
                FileChannel.open(mounted.resolve("filler"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            assertThrows(IOException.class, () -> {
                while (true) {
                    channel.write(ByteBuffer.allocate(4096));
                }
            });
        }
        assertEquals(0, Files.getFileStore(mounted).getUsableSpace());
    }

    /** The holes of a copy would be filled through the mapping, with a signal where there is no room. */
    @Test
    void isSaidForACopyWithHoles() throws IOException {
        final StoreFile original = Ticks.open(directory, Ticks.options(TOO_MANY));
        Ticks.publish(original, 900);
        original.close(true);
        mount("size=" + SIZE);
        final Path copy = mounted.resolve("ticks.roda");
        copySparsely(original.path(), copy);
        final byte[] content = Files.readAllBytes(copy);
        final DiskFullException e =
                assertThrows(DiskFullException.class, () -> Ticks.open(mounted, StoreOptions.existing("ticks")));
        assertEquals(copy.toRealPath(), e.path());
        assertEquals(original.length(), e.bytesWanted());
        assertArrayEquals(content, Files.readAllBytes(copy));
        assertEquals(900, Ticks.get(Ticks.attach(mounted), Counters.PUBLISHED));
    }

    @Test
    void isNoMatterForACopyWithHolesThatHasRoom() throws IOException {
        final StoreFile original = Ticks.open(directory, Ticks.options(40_000));
        Ticks.publish(original, 900);
        original.close(true);
        mount("size=" + SIZE);
        copySparsely(original.path(), mounted.resolve("ticks.roda"));
        final long before = Files.getFileStore(mounted).getUsableSpace();
        final StoreFile file = Ticks.open(mounted, StoreOptions.existing("ticks"));
        assertEquals(original.id(), file.id());
        assertTrue(before - Files.getFileStore(mounted).getUsableSpace() > 39_000 * 16);
        fill();
        Ticks.publish(file, 39_100); // into what the copy had as a hole
        assertTrue(Ticks.holds(file, 899));
        assertTrue(Ticks.holds(file, 39_999));
        file.close(true);
    }

    private static void copySparsely(final Path from, final Path to) throws IOException {
        final byte[] bytes = Files.readAllBytes(from);
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int at = 0; at < bytes.length; at += 4096) {
                final ByteBuffer block = ByteBuffer.wrap(bytes, at, Math.min(4096, bytes.length - at));
                if (!block.equals(ByteBuffer.allocate(block.remaining())) || at + 4096 >= bytes.length) {
                    Blocks.write(channel, at, block);
                }
            }
        }
    }
}
