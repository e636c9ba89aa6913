package io.roda.runtime.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.ref.Reference;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agrona.BufferUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class MappingTest {
    @TempDir
    private Path directory;

    @Test
    void isOnePieceAbove2GiB() throws IOException {
        assertEquals("", LargeFile.check(directory.resolve("large")));
    }

    /** As a module, what the JDK keeps to itself is closed. */
    @Test
    void isOnePieceInAModule() throws IOException, InterruptedException {
        final Path tests = place(MappingTest.class);
        assumeTrue(
                ModuleFinder.of(place(BufferUtil.class)).find("org.agrona.core").isPresent(),
                "as a module, Roda runs with Agrona 1.x only");
        final Process process = Jvm.with(List.of(
                        "--module-path",
                        place(StoreFile.class) + File.pathSeparator + place(BufferUtil.class),
                        "--patch-module",
                        "io.roda.runtime=" + tests,
                        "--module",
                        "io.roda.runtime/" + LargeFile.class.getName(),
                        directory.resolve("large").toString()))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        final String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        assertTrue(output.contains("in module io.roda.runtime"), output);
    }

    private static Path place(final Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    @Test
    void goesWhenItsOwnerIsUnreachable() throws IOException {
        final Path maps = Path.of("/proc/self/maps");
        assumeTrue(Files.isReadable(maps), "no list of mappings here");
        final Path file = directory.toRealPath().resolve("large");
        assertMapped(maps, file);
        while (isMapped(maps, file)) { // the timeout is the test's
            System.gc();
        }
    }

    private static void assertMapped(final Path maps, final Path file) throws IOException {
        try (FileChannel channel = LargeFile.create(file)) {
            final Mapping mapping = Mapping.of(channel, MapMode.READ_WRITE, LargeFile.LENGTH);
            assertTrue(isMapped(maps, file));
            Reference.reachabilityFence(mapping);
        }
    }

    private static boolean isMapped(final Path maps, final Path file) throws IOException {
        return Files.readString(maps).contains(file.toString());
    }
}
