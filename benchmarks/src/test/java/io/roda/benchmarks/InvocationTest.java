package io.roda.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvocationTest {
    private static final Jdk OTHER = new Jdk(Path.of("/some/jdk"), 99, "Vendor 99.0.1");

    private static Invocation invocation(String... arguments) {
        return new Invocation(List.of(arguments), List.of(Jdk.current(), OTHER));
    }

    @Test
    void commandNamesNoHome() {
        assertTrue(invocation("--mode", "full", "--jdk", "/some/jdk", "--only=sensor")
                .command()
                .endsWith(" io.roda.benchmarks.AllBenchmarks --mode full --jdk $JDK99_HOME --only=sensor"));
        assertTrue(invocation("--jdk=/some/jdk")
                .command()
                .endsWith(" io.roda.benchmarks.AllBenchmarks --jdk=$JDK99_HOME"));
    }

    @Test
    void headNamesAllJdks() {
        List<String> head = invocation("--jdk=/some/jdk").head("2020-01-01T00:00:00Z");

        assertTrue(head.contains("JDK 99   Vendor 99.0.1"), head::toString);
        assertTrue(head.contains("JDK " + Runtime.version().feature() + "   " + Machine.jdk()), head::toString);
        assertTrue(head.contains("date     2020-01-01T00:00:00Z"), head::toString);
    }
}
