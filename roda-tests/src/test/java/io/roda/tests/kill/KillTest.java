package io.roda.tests.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The kill campaign: {@code -Dkills} says of how many, {@code -Dseed} where its random delays begin. Whatever fails leaves
 * its files, and says where.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 25);

    @Test
    void everyRecordIsThereOnceAndWhole(@TempDir(cleanup = CleanupMode.ON_SUCCESS) final Path directory)
            throws IOException, InterruptedException {
        final Report report = new Campaign(directory, Long.getLong("seed", new Random().nextLong())).run(KILLS);
        System.out.println(report);
        assertEquals(List.of(), report.findings());
        final Difference total = report.total();
        assertEquals(new Difference(total.compared(), 0, 0, 0), total);
        checkIsOne(report);
    }

    /** That nothing was found says something only of victims that were killed at work. */
    private static void checkIsOne(final Report report) {
        assertEquals(KILLS, report.kills());
        assertTrue(report.kills(Phase.RUNNING) >= KILLS / 10, report::toString);
        assertTrue(report.timesProgressed() >= KILLS / 10, report::toString);
        assertTrue(report.replays() >= KILLS / 10, report::toString);
        assertTrue(report.total().compared() > Plant.READINGS, report::toString);
    }
}
