package io.roda.tests.kill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** The victims that share a directory, from the first reading to the last. */
final class Lap {
    private static final String HANDLED = "handled";

    private final Path directory;
    private final Path whole;
    private final Report report;
    private boolean over;
    private boolean sound = true;
    private long deaths;
    private boolean killedBefore;

    /** How many records there were in each store when they were looked at last. */
    private Map<String, Long> sizes = Map.of();

    /** Begins a lap in a directory that isn't there yet. */
    Lap(final Path directory, final Path whole, final Report report) {
        this.directory = directory;
        this.whole = whole;
        this.report = report;
    }

    Path directory() {
        return directory;
    }

    boolean isOver() {
        return over;
    }

    boolean isSound() {
        return sound;
    }

    long pushed() {
        return sizes.getOrDefault("readings", 0L);
    }

    /** Looks at what a victim left. */
    void ended(final Life life, final boolean toTheEnd) {
        if (killedBefore) {
            life.recovery().ifPresent(report::recovered);
        }
        life.sizesAtFirst().forEach(this::compareSize);
        killedBefore = life.wasKilled();
        if (killedBefore) {
            deaths++;
            report.killed(life.phase());
            compare(Difference::soFar);
        } else if (!life.endedWell()) {
            found("in " + directory + ", a victim failed: " + life.describe());
        } else if (toTheEnd) {
            compare(Difference::between);
            compareStates();
            checkAllHandled();
            over = true;
            report.finishedLap();
        } else {
            compare(Difference::soFar);
        }
    }

    /** Opening a store neither loses records nor makes any; later it would not show, as they come again. */
    private void compareSize(final String store, final long found) {
        final long left = sizes.getOrDefault(store, 0L);
        compare(store, new Difference(0, Math.max(0, left - found), Math.max(0, found - left), 0));
    }

    private void compare(final BiFunction<StoreRecords, StoreRecords, Difference> comparison) {
        final Map<String, Long> there = new HashMap<>();
        for (final String store : Plant.STORES) {
            final Path file = file(directory, store);
            if (Files.exists(file)) {
                final StoreRecords records = StoreRecords.of(file);
                there.put(store, records.end());
                if (!store.equals(HANDLED)) {
                    compare(store, comparison.apply(records, StoreRecords.of(file(whole, store))));
                }
            } else if (deaths == 0 || sizes.containsKey(store)) { // or else its first victim was killed before
                found("in " + directory + " there is no store '" + store + "'");
            }
        }
        audit();
        if (killedBefore && sum(there) > sum(sizes)) {
            report.progressed();
        }
        sizes = there;
    }

    private static long sum(final Map<String, Long> sizes) {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    private void compare(final String store, final Difference difference) {
        report.compared(difference);
        if (!difference.isNone()) {
            found("in " + directory + ", store '" + store + "' has " + difference);
        }
    }

    private void audit() {
        final Path handled = file(directory, HANDLED);
        if (!Files.exists(handled)) {
            return;
        }
        final Audit audit = auditOf(handled);
        if (!audit.isSound(deaths)) {
            found("in " + directory + ", after " + deaths + " deaths, the named reader has " + audit);
        }
    }

    private void compareStates() {
        for (final String store : Plant.RESULTS) {
            if (StateEntries.areSame(directory.resolve(store + ".state"), whole.resolve(store + ".state"))) {
                report.comparedState();
            } else {
                found("in " + directory + ", the state of '" + store + "' differs");
            }
        }
    }

    private void checkAllHandled() {
        final Audit audit = auditOf(file(directory, HANDLED));
        report.audited(audit);
        if (audit.end() != Plant.READINGS) {
            found("in " + directory + ", the named reader has handled no more than " + audit);
        }
    }

    private Audit auditOf(final Path handled) {
        return Audit.of(StoreRecords.of(handled), StoreRecords.of(file(whole, "readings")));
    }

    private static Path file(final Path directory, final String store) {
        return directory.resolve(store + ".roda");
    }

    /** What is wrong ends the lap, and keeps its directory. */
    private void found(final String finding) {
        report.found(finding);
        sound = false;
        over = true;
    }
}
