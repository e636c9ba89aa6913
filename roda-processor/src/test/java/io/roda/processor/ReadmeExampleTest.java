package io.roda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The programs in the README compile without a warning and print what the README says. */
class ReadmeExampleTest {
    /** The comment that names this test, the program after it, and the first block of text after that. */
    private static final Pattern EXAMPLE = Pattern.compile(
            "<!-- ReadmeExampleTest .*?```java\n(?<program>.*?)```\n.*?```text\n(?<output>.*?)```\n", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @Test
    @ResourceLock(Resources.SYSTEM_OUT)
    void printsWhatTheReadmeSays() throws IOException, ReflectiveOperationException {
        final Matcher example = examples();
        assertTrue(example.find(), "README.md has no program and output for " + EXAMPLE);

        final ClassLoader program = Compiling.load(Compiling.compile(example.group("program")));

        assertEquals(example.group("output"), run(program.loadClass("SensorAlerts")));
    }

    @Test
    @ResourceLock(Resources.SYSTEM_OUT)
    void goesOnWhereItWasAsTheReadmeSays() throws IOException, ReflectiveOperationException {
        final Matcher example = examples();
        assertTrue(example.find(), "README.md has no program and output for " + EXAMPLE);
        final String first = example.group("program");
        assertTrue(example.find(), "README.md has no second program and output for " + EXAMPLE);

        final ClassLoader programs = Compiling.load(Compiling.compile(first, example.group("program")));

        final Class<?> program = programs.loadClass("LastingAlerts");
        final String files = directory.toString();
        assertEquals(example.group("output"), run(program, files) + run(program, files));
    }

    private static Matcher examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(Path.of("..", "README.md")).replace("\r\n", "\n"));
    }

    private static String run(final Class<?> program, final String... arguments) throws ReflectiveOperationException {
        final Method main = program.getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        final ByteArrayOutputStream printed = new ByteArrayOutputStream();
        final PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            main.invoke(null, (Object) arguments);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
