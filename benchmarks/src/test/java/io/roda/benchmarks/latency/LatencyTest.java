package io.roda.benchmarks.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.benchmarks.Figure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LatencyTest {
    /** Each program checks what comes out of it, and throws where that is wrong, which ends its JVM and the tool. */
    @Test
    void everyProgramIsMeasured() {
        StringWriter out = new StringWriter();

        List<Figure> figures = Latency.figures(
                new Latency.Sizes(200, List.of(50_000, 1_000_000), 0.02, 1, 0, true), new PrintWriter(out));

        assertEquals(6, rows(figures, "round trip", "p50"), out::toString);
        assertEquals(8, rows(figures, "tick to alert, 50,000 readings/s", "max"), out::toString);
        assertEquals(8, rows(figures, "tick to alert, 1,000,000 readings/s", "p99"), out::toString);
        assertEquals(8, rows(figures, "tick to alert, 1,000,000 readings/s", "achieved"), out::toString);
        assertEquals(0, rows(figures, "tick to alert, 1,000,000 readings/s", "p99.9"), out::toString);
        assertTrue(out.toString().contains("Disruptor, backing off, a thread a stage"), out::toString);
    }

    @Test
    void refusesToLastNoTime() {
        StringWriter errors = new StringWriter();
        CommandLine command = new Latency().commandLine().setErr(new PrintWriter(errors));

        assertEquals(CommandLine.ExitCode.USAGE, command.execute("--seconds", "0"));
        assertTrue(errors.toString().contains("--seconds must be above 0, not 0.0"), errors::toString);
    }

    private static long rows(List<Figure> figures, String table, String column) {
        return figures.stream()
                .filter(figure ->
                        figure.table().equals(table) && figure.column().equals(column))
                .count();
    }
}
