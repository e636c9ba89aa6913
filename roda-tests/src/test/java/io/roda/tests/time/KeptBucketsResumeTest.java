package io.roda.tests.time;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.StateMismatchException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import io.roda.runtime.spi.Pipeline;
import io.roda.tests.time.Clocked.Event;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pipelines between files of which old buckets of time are retired go on where they were, whenever they ended. */
class KeptBucketsResumeTest {
    private static final int COUNT = 1500;
    private static final int CASES = 6;
    private static final int RING = 512;

    @TempDir
    private Path directory;

    /**
     * A death is a copy of the files as they are between two batches, in which a snapshot may be under way. Pipelines are
     * driven apart from one another, a few inputs at a time, so that buckets advance between the chunks of a snapshot.
     */
    @ParameterizedTest
    @EnumSource(Streams.class)
    void resultsAreThoseOfOneRun(final Streams stream) throws IOException {
        for (int seed = 0; seed < CASES; seed++) {
            final Random random = new Random(seed);
            final List<Event> events = stream.events(random, COUNT, random.nextInt(5, 150));
            final int buckets = random.nextInt(1, 8);
            final Expected expected = Expected.of(events, buckets);
            final Life life = new Life(
                    events,
                    seed % 2 == 0
                            ? StoreOptions.file("events", COUNT)
                            : StoreOptions.file("events", RING).whenFull(WhenFull.WAIT_FOR_READERS),
                    new int[] {1, 40, 300, 1_000_000}[random.nextInt(4)],
                    new Plant.Bounds(random.nextInt(3) == 0 ? 0 : expected.mostKeys(), buckets));
            Path files = directory.resolve(stream + "-" + seed);
            int deaths = 0;
            while (!life.goOn(files, random)) {
                final Path copy = directory.resolve(stream + "-" + seed + "-" + ++deaths);
                Files.move(files.resolveSibling("dead"), copy);
                remove(files);
                files = copy;
            }
            try (Plant plant = life.open(files)) {
                plant.drain();
                plant.assertSame(expected);
            }
            remove(files);
        }
    }

    private static void remove(final Path files) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(files)) {
            for (final Path file : found) {
                Files.delete(file);
            }
        }
        Files.delete(files);
    }

    /** What stays the same from one start to the next. */
    private record Life(List<Event> events, StoreOptions input, long snapshotEvery, Plant.Bounds bounds) {
        Plant open(final Path files) {
            return Plant.inFiles(files, input, COUNT, snapshotEvery, bounds);
        }

        /** Works for a while, and says whether all is done; if not, there is a copy of the files by the name of dead. */
        boolean goOn(final Path files, final Random random) throws IOException {
            try (Plant plant = open(files)) {
                final int stretch = random.nextInt(1, 60);
                for (int batches = random.nextInt(150); batches > 0; batches--) {
                    push(plant, random.nextInt(2 * stretch));
                    for (final Pipeline pipeline : plant.pipelines()) {
                        if (random.nextInt(8) != 0) {
                            pipeline.doWork();
                        }
                    }
                }
                if (plant.events.size() == events.size()) {
                    return true;
                }
                copy(files, files.resolveSibling("dead"));
                return false;
            }
        }

        private void push(final Plant plant, final int count) {
            for (int i = 0; i < count && plant.events.size() < events.size(); i++) {
                if (!plant.events.tryPush(events.get((int) plant.events.size()))) {
                    return;
                }
            }
        }

        static void copy(final Path from, final Path to) throws IOException {
            Files.createDirectory(to);
            try (DirectoryStream<Path> found = Files.newDirectoryStream(from)) {
                for (final Path file : found) {
                    Files.copy(file, to.resolve(file.getFileName().toString()));
                }
            }
        }
    }

    @Test
    void anotherNumberOfBucketsIsAnotherState() {
        final StoreOptions input = StoreOptions.file("events", COUNT);
        Plant.inFiles(directory, input, COUNT, 100, new Plant.Bounds(0, 4)).close();
        final StateMismatchException refusal = assertThrows(
                StateMismatchException.class,
                () -> Plant.inFiles(directory, input, COUNT, 100, new Plant.Bounds(0, 5)));
        assertTrue(
                refusal.getMessage().contains("it keeps the last 4 buckets of time, not the last 5 buckets of time"),
                refusal::getMessage);
        final StateMismatchException all = assertThrows(
                StateMismatchException.class,
                () -> Plant.inFiles(directory, input, COUNT, 100, new Plant.Bounds(0, 0)));
        assertTrue(all.getMessage().contains("not all buckets of time"), all::getMessage);
    }
}
