package io.roda.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.Main;
import org.openjdk.jcstress.infra.runners.TestList;

/** Has jcstress run this module's tests, in JVMs of their own; what they print and their report go to a directory. */
class StressTest {
    private static final Path DIRECTORY = Path.of("target", "jcstress").toAbsolutePath();
    private static final Pattern PASSED = Pattern.compile("^\\.* *\\[OK\\] (io\\.roda\\.\\S+)$", Pattern.MULTILINE);
    private static final int REPORTED_CHARACTERS = 4_000;

    @Test
    void nothingForbiddenIsSeen() throws IOException, InterruptedException {
        assertTrue(Runtime.getRuntime().availableProcessors() > 1, "two threads need two processors");
        final Mode mode = Mode.chosen();
        final String tests = System.getProperty("stress.tests", ".*");
        Files.createDirectories(DIRECTORY);
        final Path output = DIRECTORY.resolve("output.txt");

        final Process jcstress = start(mode, tests, output);
        try {
            assertTrue(jcstress.waitFor(mode.limit().toSeconds(), TimeUnit.SECONDS), "it hangs, see " + output);
        } finally {
            jcstress.descendants().forEach(ProcessHandle::destroyForcibly);
            jcstress.destroyForcibly();
        }

        final String printed = Files.readString(output);
        assertEquals(0, jcstress.exitValue(), () -> "see " + output + ", which ends:\n" + end(printed));
        final SortedSet<String> expected = selected(tests);
        assertFalse(expected.isEmpty(), "no test is called like " + tests);
        assertEquals(expected, passed(printed), "run and passed, see " + output);
    }

    private static Process start(final Mode mode, final String tests, final Path output) throws IOException {
        final List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        command.addAll(mode.arguments());
        command.addAll(List.of("-v", "-r", DIRECTORY.resolve("report").toString(), "-t", tests));
        return new ProcessBuilder(command)
                .directory(DIRECTORY.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** The tests that jcstress's processor has found and that are called like that. */
    private static SortedSet<String> selected(final String tests) {
        final Pattern name = Pattern.compile(tests);
        return TestList.tests().stream()
                .filter(test -> name.matcher(test).find())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> passed(final String printed) {
        return PASSED.matcher(printed)
                .results()
                .map(line -> line.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String end(final String printed) {
        return printed.substring(Math.max(0, printed.length() - REPORTED_CHARACTERS));
    }
}
