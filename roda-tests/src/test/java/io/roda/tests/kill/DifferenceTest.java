package io.roda.tests.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import io.roda.tests.kill.Sensors.Handled;
import io.roda.tests.kill.Sensors.Reading;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the campaign counts would be counted. */
class DifferenceTest {
    private static final int COUNT = 1_000;

    @TempDir
    private Path directory;

    private int engines;

    @Test
    void theSameIsNoDifference() {
        assertEquals(new Difference(COUNT, 0, 0, 0), between(readings()));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 500, 999})
    void missingRecordsAreLost(final long at) {
        assertEquals(new Difference(COUNT - 1, 1, 0, 0), between(readings().filter(s -> s != at)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 500, 999})
    void repeatedRecordsAreDuplicated(final long at) {
        final LongStream twice = readings().flatMap(s -> s == at ? LongStream.of(s, s) : LongStream.of(s));
        assertEquals(new Difference(COUNT + 1, 0, 1, 0), between(twice));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 500, 999})
    void otherRecordsAreTorn(final long at) {
        assertEquals(new Difference(COUNT, 0, 0, 1), between(readings().map(s -> s == at ? -7 : s)));
    }

    @Test
    void aBatchThatComesTwiceIsDuplicated() {
        final LongStream twice = LongStream.concat(LongStream.range(0, 600), LongStream.range(300, COUNT));
        assertEquals(new Difference(COUNT + 300, 0, 300, 0), between(twice));
    }

    @Test
    void eachKindIsCounted() {
        final LongStream all = readings()
                .filter(s -> s < 100 || s >= 120)
                .map(s -> s == 300 ? -7 : s)
                .flatMap(s -> s == 700 ? LongStream.of(s, s, s) : LongStream.of(s));
        assertEquals(new Difference(COUNT - 18, 20, 2, 1), between(all));
    }

    @Test
    void whatIsStillToComeIsNotLost() {
        final StoreRecords whole = write("whole", WhenFull.FAIL, readings());
        final StoreRecords half = write("half", WhenFull.FAIL, LongStream.range(0, 500));
        assertEquals(new Difference(500, 0, 0, 0), Difference.soFar(half, whole));
        assertEquals(new Difference(500, 500, 0, 0), Difference.between(half, whole));
        assertEquals(500, Difference.soFar(whole, half).duplicated());
    }

    @Test
    void aRingIsComparedAsFarAsItGoes() {
        final StoreRecords whole = write("whole", WhenFull.FAIL, readings());
        final StoreRecords ring = write("ring", WhenFull.OVERWRITE_OLDEST, readings());
        assertEquals(new Difference(300, 0, 0, 0), Difference.between(ring, whole));
        final StoreRecords torn =
                write("torn", WhenFull.OVERWRITE_OLDEST, readings().map(s -> s == 800 ? -7 : s));
        assertEquals(new Difference(300, 0, 0, 1), Difference.between(torn, whole));
        final StoreRecords late =
                write("late", WhenFull.OVERWRITE_OLDEST, readings().filter(s -> s != 990));
        assertEquals(1, Difference.between(late, whole).lost());
    }

    @Test
    void handlingAgainNeedsADeath() {
        assertTrue(audit(0, 1, 2, 3).isSound(0));
        assertEquals(4, audit(0, 1, 2, 3).end());
        assertTrue(audit(0, 1, 1, 2).isSound(1));
        assertFalse(audit(0, 1, 1, 2).isSound(0));
        assertFalse(audit(0, 2, 3).isSound(9));
        assertFalse(audit(1, 2, 3).isSound(9));
        assertFalse(audit(0, 1, 2, 1, 2).isSound(9));
        assertFalse(audit(0, 1, COUNT).isSound(9));
    }

    @Test
    void anotherStateIsFound() {
        assertTrue(StateEntries.areSame(total(readings()), total(readings())));
        assertFalse(StateEntries.areSame(total(readings()), total(readings().map(s -> s == 999 ? -7 : s))));
        assertFalse(StateEntries.areSame(total(readings()), total(readings().limit(999))));
    }

    private Path total(final LongStream sequences) {
        final Path files = directory.resolve("total" + engines++);
        try (RodaEngine engine = RodaEngine.open(files)) {
            final Sensors_ReadingStore store = Sensors_ReadingStore.open(engine, StoreOptions.file("readings", COUNT));
            final Sensors_TotalStore totals = Sensors_TotalStore.open(engine, StoreOptions.file("totals", COUNT));
            engine.run("total", Sensors_TotalPipeline.from(store).to(totals));
            sequences.forEach(sequence -> store.push(Reading.of(sequence)));
        }
        return files.resolve("totals.state");
    }

    private Audit audit(final long... handled) {
        final StoreRecords pushed = write("pushed", WhenFull.FAIL, readings());
        try (RodaEngine engine = RodaEngine.open(directory.resolve("audit" + engines++))) {
            final Sensors_HandledStore store = Sensors_HandledStore.open(engine, StoreOptions.file("handled", COUNT));
            for (final long sequence : handled) {
                store.push(new Handled(sequence, Reading.of(sequence)));
            }
        }
        return Audit.of(
                StoreRecords.of(directory.resolve("audit" + (engines - 1)).resolve("handled.roda")), pushed);
    }

    private static LongStream readings() {
        return LongStream.range(0, COUNT);
    }

    private Difference between(final LongStream killed) {
        return Difference.between(write("killed", WhenFull.FAIL, killed), write("whole", WhenFull.FAIL, readings()));
    }

    private StoreRecords write(final String name, final WhenFull whenFull, final LongStream sequences) {
        final Path files = directory.resolve(name + engines++);
        try (RodaEngine engine = RodaEngine.open(files)) {
            final int capacity = whenFull == WhenFull.FAIL ? 2 * COUNT : 300;
            final Sensors_ReadingStore store = Sensors_ReadingStore.open(
                    engine, StoreOptions.file(name, capacity).whenFull(whenFull));
            sequences.forEach(sequence -> store.push(Reading.of(sequence)));
        }
        return StoreRecords.of(files.resolve(name + ".roda"));
    }
}
