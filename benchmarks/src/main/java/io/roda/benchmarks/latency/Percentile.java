package io.roda.benchmarks.latency;

/** What is shown of a distribution. */
enum Percentile {
    P50("p50", 50),
    P90("p90", 90),
    P99("p99", 99),
    P99_9("p99.9", 99.9),
    P99_99("p99.99", 99.99),
    MAX("max", 100);

    private static final double WHOLE = 100;

    /** How far what can't be written in binary may be off. */
    private static final double ROUNDING = 1e-6;

    private final String title;
    private final double percent;

    Percentile(String title, double percent) {
        this.title = title;
        this.percent = percent;
    }

    String title() {
        return title;
    }

    double percent() {
        return percent;
    }

    /** Whether one of so many values, at the least, lies above it; otherwise it says no more than the greatest does. */
    boolean isBackedBy(long values) {
        return this == MAX ? values > 0 : values * (WHOLE - percent) / WHOLE >= 1 - ROUNDING;
    }
}
