package io.roda.tests.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Kills victims at random instants. Each one goes on where the one before was killed; when the input has been gone through,
 * the next lap begins in an empty directory. What is in the files is held against a whole plant's after each kill, as far
 * as it goes, and at the end of each lap.
 */
final class Campaign {
    private static final long LONGEST_RUN = TimeUnit.MILLISECONDS.toNanos(120);
    private static final long LONGEST_CLOSING = TimeUnit.MILLISECONDS.toNanos(12);

    /** More than these don't tell more. */
    private static final int MOST_FINDINGS = 5;

    private final Path directory;
    private final Random random;
    private final Report report;
    private final Path whole;

    /** How long the last victim took from its start until it had caught up, and from the opening of the stores. */
    private long start;

    private long recovery;

    Campaign(final Path directory, final long seed) {
        this.directory = directory;
        this.random = new Random(seed);
        this.report = new Report(seed);
        this.whole = directory.resolve("whole");
    }

    /** Runs the campaign. */
    Report run(final int kills) throws IOException, InterruptedException {
        makeWhole();
        int begun = 0;
        while (report.kills() < kills && report.findings().size() < MOST_FINDINGS) {
            final Lap lap = new Lap(directory.resolve("lap-" + begun++), whole, report);
            while (!lap.isOver()) {
                live(lap, report.kills() < kills);
            }
            if (lap.isSound()) {
                delete(lap.directory());
            }
        }
        return report;
    }

    private void makeWhole() throws InterruptedException {
        final long before = System.nanoTime();
        final Life life = Life.start(List.of(), whole, true, 1_000_000, Plant.READINGS);
        life.await(Phase.RUNNING);
        start = System.nanoTime() - before;
        life.awaitEnd();
        if (!life.endedWell()) {
            throw new IllegalStateException("a victim that nobody killed: " + life.describe());
        }
        recovery = life.recovery().orElseThrow().nanos();
    }

    /** One victim, which may be killed or come to its end. */
    private void live(final Lap lap, final boolean kill) throws InterruptedException {
        final boolean early = kill && random.nextInt(8) == 0;
        final long end = early ? Math.min(Plant.READINGS, lap.pushed() + 1 + random.nextInt(5_000)) : Plant.READINGS;
        final List<String> options = random.nextBoolean() ? List.of("-XX:TieredStopAtLevel=1") : List.of();
        final long before = System.nanoTime();
        final Life life = Life.start(options, lap.directory(), false, 500 + random.nextInt(4_500), end);
        if (!kill) {
            life.awaitEnd();
        } else if (early) {
            life.await(Phase.CLOSING);
            life.killAfter(upTo(LONGEST_CLOSING));
        } else {
            switch (random.nextInt(lap.pushed() == 0 ? 2 : 5)) { // files are made but once, so mostly there
                case 0 -> life.killAfter(start / 5 + upTo(start));
                case 1 -> {
                    life.await(Phase.OPENING);
                    life.killAfter(upTo(recovery * 5 / 4));
                }
                default -> {
                    life.await(Phase.RUNNING);
                    start = System.nanoTime() - before;
                    life.killAfter(upTo(LONGEST_RUN));
                }
            }
        }
        life.recovery().ifPresent(caughtUp -> recovery = caughtUp.nanos());
        lap.ended(life, end == Plant.READINGS);
    }

    private long upTo(final long nanos) {
        return (long) (random.nextDouble() * nanos);
    }

    private static void delete(final Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (final Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
