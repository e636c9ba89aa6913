package io.roda.tests.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each attack runs in a JVM of its own, which must come through. */
class CrashTest {
    @ParameterizedTest
    @EnumSource(Attack.class)
    void jvmSurvives(final Attack attack, @TempDir final Path directory) throws IOException, InterruptedException {
        final Path log = directory.resolve("output");
        final Process child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:-CreateCoredumpOnCrash",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Attack.class.getName(),
                        attack.name()))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertTrue(child.waitFor(60, TimeUnit.SECONDS), attack + " doesn't end");
            assertEquals(0, child.exitValue(), () -> attack + " ended the JVM; its output: " + read(log));
        } finally {
            child.destroyForcibly();
        }
    }

    private static String read(final Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
