package io.roda.tests.kill;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What a campaign has found. */
final class Report {
    private final long seed;
    private final Map<Phase, Integer> kills = new EnumMap<>(Phase.class);
    private final List<Recovery> recoveries = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private Difference total = Difference.NONE;
    private long again;
    private long skipped;
    private long statesCompared;
    private int laps;
    private int progressed;

    Report(final long seed) {
        this.seed = seed;
    }

    void killed(final Phase phase) {
        kills.merge(phase, 1, Integer::sum);
        if (kills() % 100 == 0) {
            System.out.println("kill campaign, seed " + seed + ": " + kills() + " kills");
        }
    }

    /** A victim that was killed left more than it had found. */
    void progressed() {
        progressed++;
    }

    void recovered(final Recovery recovery) {
        recoveries.add(recovery);
    }

    void compared(final Difference difference) {
        total = total.plus(difference);
    }

    void comparedState() {
        statesCompared++;
    }

    /** What the named reader did in a lap. */
    void audited(final Audit audit) {
        again += audit.again();
        skipped += audit.skipped();
    }

    void finishedLap() {
        laps++;
    }

    /** Says at once what is wrong. */
    void found(final String finding) {
        findings.add(finding);
        System.out.println("kill campaign, seed " + seed + ": " + finding);
    }

    List<String> findings() {
        return findings;
    }

    Difference total() {
        return total;
    }

    int kills() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    int kills(final Phase phase) {
        return kills.getOrDefault(phase, 0);
    }

    int timesProgressed() {
        return progressed;
    }

    /** How many recoveries had inputs to go through. */
    long replays() {
        return recoveries.stream().filter(recovery -> recovery.inputs() > 0).count();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                """
                kill campaign, seed %d: %d kills, of which while %s
                  input gone through %d times; %d killed JVMs had published more than they found
                  %d records and %d states compared: %d lost, %d duplicated, %d torn; %d findings
                  named reader: %d records handled again, %d skipped
                  %d recoveries, %d of them with inputs to go through again
                  inputs gone through: %s
                  milliseconds from open to caught up: %s""",
                seed,
                kills(),
                kills.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ")),
                laps,
                progressed,
                total.compared(),
                statesCompared,
                total.lost(),
                total.duplicated(),
                total.torn(),
                findings.size(),
                again,
                skipped,
                recoveries.size(),
                replays(),
                distribution("%.0f", 1, Recovery::inputs),
                distribution("%.1f", 1e6, Recovery::nanos));
    }

    private String distribution(final String format, final double unit, final ToLongFunction<Recovery> value) {
        final long[] sorted = recoveries.stream().mapToLong(value).sorted().toArray();
        if (sorted.length == 0) {
            return "none";
        }
        return String.format(
                Locale.ROOT,
                "p50 #, p90 #, p99 #, max #".replace("#", format),
                percentile(sorted, 50) / unit,
                percentile(sorted, 90) / unit,
                percentile(sorted, 99) / unit,
                percentile(sorted, 100) / unit);
    }

    /** The least value that so many percent of all don't exceed. */
    private static double percentile(final long[] sorted, final int percent) {
        return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }
}
