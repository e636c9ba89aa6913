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
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The program in the README compiles without a warning and prints what the README says. */
class ReadmeExampleTest {
    /** The comment that names this test, the program after it, and the first block of text after that. */
    private static final Pattern EXAMPLE = Pattern.compile(
            "<!-- ReadmeExampleTest .*?```java\n(?<program>.*?)```\n.*?```text\n(?<output>.*?)```\n", Pattern.DOTALL);

    @Test
    @ResourceLock(Resources.SYSTEM_OUT)
    void printsWhatTheReadmeSays() throws IOException, ReflectiveOperationException {
        final String readme = Files.readString(Path.of("..", "README.md")).replace("\r\n", "\n");
        final Matcher example = EXAMPLE.matcher(readme);
        assertTrue(example.find(), "README.md has no program and output for " + EXAMPLE);

        final ClassLoader program = Compiling.load(Compiling.compile(example.group("program")));

        assertEquals(example.group("output"), run(program.loadClass("SensorAlerts")));
    }

    private static String run(final Class<?> program) throws ReflectiveOperationException {
        final Method main = program.getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        final ByteArrayOutputStream printed = new ByteArrayOutputStream();
        final PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
