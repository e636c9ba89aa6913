package io.roda.runtime.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.StoreLockedException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.StructLayout;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StoreLockTest {
    private static final StoreOptions OPTIONS = Ticks.options(10);
    private static final long OWN_ID = ProcessHandle.current().pid();

    @TempDir
    private Path directory;

    private long holder(final Path where) {
        final StoreLockedException refusal = assertThrows(StoreLockedException.class, () -> Ticks.open(where, OPTIONS));
        try {
            assertEquals(Ticks.path(directory), refusal.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return refusal.processId();
    }

    private Process child() throws IOException {
        return Jvm.running(OtherProcess.class, directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String line(final Process process) throws IOException {
        final BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        return lines.readLine();
    }

    @Test
    void isHeldOnceInAProcess() {
        final StoreFile file = Ticks.open(directory, OPTIONS);
        assertEquals(OWN_ID, holder(directory));
        assertEquals(OWN_ID, holder(directory));
        file.close(true);
        final StoreFile next = Ticks.open(directory, OPTIONS);
        file.close(true); // has no lock any more that it could give back
        assertEquals(OWN_ID, holder(directory));
        next.close(true);
    }

    @Test
    void isFoundByEveryPath() throws IOException {
        final Path link = directory.resolve("link");
        Files.createSymbolicLink(link, directory);
        final StoreFile file = Ticks.open(directory, OPTIONS);
        assertEquals(OWN_ID, holder(link));
        assertEquals(OWN_ID, holder(link.resolve("link")));
        file.close(true);
        Ticks.open(link, OPTIONS).close(true);
    }

    @Test
    void isHeldAgainstOtherProcesses() throws IOException, InterruptedException {
        final StoreFile file = Ticks.open(directory, OPTIONS);
        holder(directory); // a refusal here must not end it
        Ticks.attach(directory).close(false);
        final Process refused = child();
        assertEquals("locked by " + OWN_ID, line(refused));
        assertEquals(0, refused.waitFor());
        file.close(true);
    }

    @Test
    void isHeldByOtherProcessesUntilTheyDie() throws IOException, InterruptedException {
        final Process writer = child();
        assertEquals("open", line(writer));
        assertEquals(writer.pid(), holder(directory));
        final StoreFile reader = Ticks.attach(directory);
        assertEquals(OtherProcess.RECORDS, Ticks.get(reader, Counters.PUBLISHED));
        writer.destroyForcibly().waitFor();
        final StoreFile file = Ticks.open(directory, OPTIONS);
        assertEquals(OtherProcess.RECORDS, Ticks.get(file, Counters.PUBLISHED));
        assertTrue(Ticks.holds(file, OtherProcess.RECORDS - 1));
        Ticks.publish(file, 1);
        assertEquals(OtherProcess.RECORDS + 1, Ticks.get(reader, Counters.PUBLISHED));
        file.close(true);
    }

    @Test
    void isHeldAgainstOtherClassLoaders() throws Exception {
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            final Object options = loader.loadClass(StoreOptions.class.getName())
                    .getMethod("file", String.class, long.class)
                    .invoke(null, "ticks", 10L);
            final Object builder = loader.loadClass(StructLayout.class.getName())
                    .getMethod("of", String.class, int.class, int.class)
                    .invoke(null, "Tick", 16, 8);
            final Class<?> type = builder.getClass();
            for (int i = 0; i < 2; i++) {
                final StructLayout.Component component =
                        Ticks.LAYOUT.components().get(i);
                type.getMethod("add", String.class, String.class, int.class, int.class)
                        .invoke(builder, component.name(), component.type(), component.offset(), component.length());
            }
            final Object layout = type.getMethod("build").invoke(builder);
            final Class<?> files = loader.loadClass(StoreFile.class.getName());
            final var open = files.getMethod("openForWriting", Path.class, options.getClass(), layout.getClass());
            final Object file = open.invoke(null, directory, options, layout);
            assertEquals(OWN_ID, holder(directory));
            assertEquals(OWN_ID, holder(directory));
            final Process refused = child();
            assertEquals("locked by " + OWN_ID, line(refused));
            files.getMethod("close", boolean.class).invoke(file, true);

            final StoreFile own = Ticks.open(directory, OPTIONS);
            final InvocationTargetException other =
                    assertThrows(InvocationTargetException.class, () -> open.invoke(null, directory, options, layout));
            assertEquals(
                    StoreLockedException.class.getName(),
                    other.getCause().getClass().getName());
            own.close(true);
        }
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(entry -> {
                    try {
                        return Path.of(entry).toUri().toURL();
                    } catch (MalformedURLException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toArray(URL[]::new);
    }

    @Test
    void isNotTakenThroughALink() throws IOException {
        final Path target = directory.resolve("precious");
        Files.writeString(target, "content");
        Files.createSymbolicLink(directory.resolve("ticks.lock"), target);
        final UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> Ticks.open(directory, OPTIONS));
        assertInstanceOf(IOException.class, e.getCause());
        assertTrue(e.getMessage().contains("ticks.lock"), e.getMessage());
        assertEquals("content", Files.readString(target));
    }

    @Test
    void isRefusedWithoutAnIdWhereTheHolderHasWrittenNone() throws IOException, InterruptedException {
        final Process writer = child();
        assertEquals("open", line(writer));
        Files.writeString(directory.resolve("ticks.lock"), "no number");
        assertEquals(-1, holder(directory));
        writer.destroyForcibly().waitFor();
        Ticks.open(directory, OPTIONS).close(true);
        assertEquals(OWN_ID + "\n", Files.readString(directory.resolve("ticks.lock")));
    }
}
