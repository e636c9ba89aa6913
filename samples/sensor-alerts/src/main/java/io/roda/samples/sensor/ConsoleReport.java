package io.roda.samples.sensor;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Prints a run for a person to read. */
final class ConsoleReport {
    private static final int ALERTS_A_SENSOR = 5;
    private static final double NANOS_A_SECOND = 1e9;

    private final RunResult run;
    private final PrintWriter out;

    ConsoleReport(RunResult run, PrintWriter out) {
        this.run = run;
        this.out = out;
    }

    void print() {
        printAlerts();
        printTable("Last summary of each sensor", Tables.lastSummaries(run));
        printTable("Sensors", Tables.counts(run));
        printSpeed();
        out.flush();
    }

    private void printAlerts() {
        out.println("Alerts: " + Amount.of(run.alerts()));
        for (SensorResult result : run.sensors()) {
            List<Alert> alerts = result.alerts();
            alerts.stream()
                    .limit(ALERTS_A_SENSOR)
                    .forEach(alert -> out.println("  " + Timestamps.format(alert.timestamp()) + "  "
                            + result.sensor().name() + "  severity " + alert.severity()));
            if (alerts.size() > ALERTS_A_SENSOR) {
                out.println("  and " + Amount.of(alerts.size() - ALERTS_A_SENSOR) + " more of "
                        + result.sensor().name());
            }
        }
    }

    private void printTable(String title, Table table) {
        out.println();
        out.println(title);
        table.lines().forEach(line -> out.println("  " + line));
    }

    private void printSpeed() {
        out.println();
        out.println(speed(run.elapsed()));
    }

    /** Adds how fast the same run was once the JVM had compiled the pipelines. */
    void printAgain(Duration fastest, int runs) {
        out.println(speed(fastest) + ", the fastest of " + runs + " more runs, with the code compiled");
        out.flush();
    }

    private String speed(Duration elapsed) {
        double seconds = elapsed.toNanos() / NANOS_A_SECOND;
        return String.format(
                Locale.ROOT,
                "%s in %.0f ms, to the last output: %,.0f readings/s",
                Amount.of(run.readings(), "reading"),
                seconds * 1e3,
                run.readings() / seconds);
    }
}
