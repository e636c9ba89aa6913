package io.roda.tests.kill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

/** The victims that share a directory, from the first reading to the last. */
final class Lap {
    private static final List<String> STORES =
            List.of("readings", "summaries", "alerts", "sliding", "newest", "recent", "pulses", "totals", "peaks");

    private final Path directory;
    private final Path whole;
    private final Report report;
    private boolean over;
    private boolean sound = true;
    private long deaths;
    private boolean killedBefore;

    /** How many records there were in all stores when they were looked at last, and among the readings. */
    private long records;

    private long pushed;
    private long handledAgain;

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
        return pushed;
    }

    /** Looks at what a victim left. */
    void ended(final Life life, final boolean toTheEnd) {
        if (killedBefore) {
            life.recovery().ifPresent(report::recovered);
        }
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

    private void compare(final BiFunction<StoreRecords, StoreRecords, Difference> comparison) {
        long there = 0;
        for (final String store : STORES) {
            final Path file = file(directory, store);
            if (Files.exists(file)) { // the first victim may have been killed before
                final StoreRecords records = StoreRecords.of(file);
                compare(store, comparison.apply(records, StoreRecords.of(file(whole, store))));
                there += records.end();
                pushed = store.equals("readings") ? records.end() : pushed;
            } else if (deaths == 0 || records > 0) {
                found("in " + directory + " there is no store '" + store + "'");
            }
        }
        audit();
        if (there > records && killedBefore) {
            report.progressed();
        }
        records = there;
    }

    private void compare(final String store, final Difference difference) {
        report.compared(difference);
        if (!difference.isNone()) {
            found("in " + directory + ", store '" + store + "' has " + difference);
        }
    }

    private void audit() {
        final Path handled = file(directory, "handled");
        if (!Files.exists(handled)) {
            return;
        }
        final Audit audit = auditOf(handled);
        if (!audit.isSound(deaths)) {
            found("in " + directory + ", after " + deaths + " deaths, the named reader has " + audit);
        }
        report.handledAgain(audit.again() - handledAgain);
        handledAgain = audit.again();
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
        final Audit audit = auditOf(file(directory, "handled"));
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
