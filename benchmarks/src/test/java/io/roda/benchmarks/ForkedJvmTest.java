package io.roda.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class ForkedJvmTest {
    /** Written at once, so that what the JVM prints may come before it in a line, but not into it. */
    private static final String TALK = "not an answer ".repeat(100);

    /** More than a pipe holds. */
    private static final int LINES = 100;

    private final PrintStream out = System.out;
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @BeforeEach
    void keepWhatIsShown() {
        System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void showAgain() {
        System.setOut(out);
    }

    @Test
    void whatElseItPrintsIsNoAnswer() {
        try (ForkedJvm jvm = new ForkedJvm("a talker", List.of("-XX:+PrintCompilation"), Talker.class, List.of())) {
            assertEquals("one, answered", jvm.ask("one"));
            assertEquals("two, answered", jvm.ask("two"));
        }
        List<String> lines = shown.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(
                3 * LINES, lines.stream().filter(line -> line.endsWith(TALK)).count());
    }

    @Test
    void oneThatEndsIsNamed() {
        try (ForkedJvm jvm = new ForkedJvm("a talker", List.of(), Talker.class, List.of())) {
            String message = assertThrows(IllegalStateException.class, () -> jvm.ask("end"))
                    .getMessage();
            assertTrue(message.contains("a talker") && message.contains("end"), message);
        }
    }

    static final class Talker {
        private Talker() {}

        public static void main(String[] args) throws IOException {
            ForkedJvm.serve(line -> {
                if ("end".equals(line)) {
                    System.exit(1);
                }
                talk();
                return line + ", answered";
            });
            talk();
        }

        private static void talk() {
            for (int i = 0; i < LINES; i++) {
                System.out.println(TALK);
            }
        }
    }
}
