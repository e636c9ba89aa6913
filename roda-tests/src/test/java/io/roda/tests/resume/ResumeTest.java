package io.roda.tests.resume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.PipelineFailedException;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StateMismatchException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import io.roda.runtime.WorkerFailedException;
import io.roda.tests.Drive;
import io.roda.tests.resume.Sensors.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pipelines between files go on where they were; deaths at random instants are the kill campaign's. */
class ResumeTest {
    @TempDir
    private Path directory;

    /** However often a program is ended, its results are those of one run. */
    @ParameterizedTest
    @CsvSource({
        "FAIL, 4096, 1",
        "FAIL, 4096, 100",
        "FAIL, 4096, 100000",
        "FAIL, 4096, 9223372036854775807",
        "WAIT_FOR_READERS, 256, 100",
        "WAIT_FOR_READERS, 256, 100000",
        "WAIT_FOR_READERS, 256, 9223372036854775807"
    })
    void resultsAreThoseOfOneRun(final WhenFull whenFull, final long ring, final long every) {
        final Random random = new Random(every);
        try (Plant once = new Plant(directory.resolve("once"), WhenFull.FAIL, Plant.CAPACITY, every)) {
            once.push(3000);
            once.drain();
            while (pushSome(random, whenFull, ring, every) < 3000) {
                assertTrue(Files.exists(directory.resolve("often").resolve("summaries.state")));
            }
            try (Plant last = new Plant(directory.resolve("often"), whenFull, ring, every)) {
                last.drain();
                once.assertSameResults(last);
            }
        }
    }

    private long pushSome(final Random random, final WhenFull whenFull, final long ring, final long every) {
        try (Plant often = new Plant(directory.resolve("often"), whenFull, ring, every)) {
            for (int i = random.nextInt(4); i > 0; i--) {
                often.push((int) Math.min(random.nextInt(200), 3000 - often.readings.size()));
                if (random.nextBoolean()) {
                    often.drain();
                }
            }
            return often.readings.size();
        }
    }

    /** A state that is older than what was written is caught up with, and what is there is not written again. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 511, 512, 513, 1500})
    void catchesUpFromAnOlderState(final int later) throws IOException {
        final Path files = directory.resolve("files");
        final Path states = Files.createDirectories(directory.resolve("states"));
        try (Plant plant = new Plant(files, WhenFull.FAIL, Plant.CAPACITY, 100_000)) {
            plant.push(700);
            plant.drain();
        }
        copyStates(files, states);
        try (Plant plant = new Plant(files, WhenFull.FAIL, Plant.CAPACITY, 100_000)) {
            plant.push(later);
            plant.drain();
        }
        copyStates(states, files);
        try (Plant once = new Plant(directory.resolve("once"), WhenFull.FAIL, Plant.CAPACITY, 100_000);
                Plant plant = new Plant(files, WhenFull.FAIL, Plant.CAPACITY, 100_000)) {
            plant.drain();
            plant.push(300);
            plant.drain();
            once.push(1000 + later);
            once.drain();
            once.assertSameResults(plant);
        }
    }

    /** With much state, a snapshot's parts are of different moments, between which every partition catches up by itself. */
    @Test
    void catchesUpFromPartsOfDifferentMoments() throws IOException {
        final int sensors = 4000;
        final Path files = directory.resolve("files");
        final Path states = Files.createDirectories(directory.resolve("states"));
        final Plant killed = new Plant(files, WhenFull.FAIL, Plant.CAPACITY, 5000, sensors);
        killed.push(6000);
        killed.drain();
        killed.push(14_000);
        killed.drain();
        copyStates(files, states); // as they were left by snapshots that began at an input and ended thousands later
        killed.close();
        copyStates(states, files);
        try (Plant once = new Plant(directory.resolve("once"), WhenFull.FAIL, Plant.CAPACITY, 100_000, sensors);
                Plant plant = new Plant(files, WhenFull.FAIL, Plant.CAPACITY, 5000, sensors)) {
            plant.push(8000);
            plant.drain();
            once.push(28_000);
            once.drain();
            once.assertSameResults(plant);
        }
    }

    private static void copyStates(final Path from, final Path to) throws IOException {
        for (final String name : new String[] {"summaries", "alerts", "running", "sliding"}) {
            final Path target = to.resolve(name + ".state");
            Files.deleteIfExists(target);
            Files.copy(from.resolve(name + ".state"), target);
        }
    }

    @Test
    void findsOutThatResultsAreNotItsOwn() throws IOException {
        final Path files = directory.resolve("files");
        final Path states = Files.createDirectories(directory.resolve("states"));
        new Plant(files, WhenFull.FAIL, Plant.CAPACITY, 100_000).close();
        copyStates(files, states);
        try (Plant plant = new Plant(files, WhenFull.FAIL, Plant.CAPACITY, 100_000)) {
            plant.push(100);
            plant.drain();
        }
        copyStates(states, files);
        final Path store = files.resolve("summaries.roda");
        final byte[] bytes = Files.readAllBytes(store);
        bytes[4096 + 12_288 + 24 * 50] ^= 1;
        Files.write(store, bytes);
        final Plant plant = new Plant(files, WhenFull.FAIL, Plant.CAPACITY, 100_000);
        final WorkerFailedException failure = assertThrows(WorkerFailedException.class, plant::drain);
        final PipelineFailedException cause = (PipelineFailedException) failure.getCause();
        assertTrue(cause.getCause().getMessage().contains("gives another result 50"), cause.getCause()::getMessage);
        plant.close();
    }

    @Test
    void refusesTheStateOfAnotherPipeline() throws IOException {
        new Plant(directory, WhenFull.FAIL, Plant.CAPACITY, 100).close();
        Files.copy(
                directory.resolve("running.state"),
                directory.resolve("summaries.state"),
                StandardCopyOption.REPLACE_EXISTING);
        final StateMismatchException refusal = assertThrows(
                StateMismatchException.class, () -> new Plant(directory, WhenFull.FAIL, Plant.CAPACITY, 100));
        assertTrue(refusal.getMessage().contains("Sensors_Running"), refusal::getMessage);
    }

    @Test
    void refusesResultsWithoutAState() throws IOException {
        try (Plant plant = new Plant(directory, WhenFull.FAIL, Plant.CAPACITY, 100)) {
            plant.push(10);
            plant.drain();
        }
        Files.delete(directory.resolve("summaries.state"));
        final StateMismatchException refusal = assertThrows(
                StateMismatchException.class, () -> new Plant(directory, WhenFull.FAIL, Plant.CAPACITY, 100));
        assertTrue(refusal.getMessage().contains("holds 10 records"), refusal::getMessage);
    }

    private RodaEngine engine() {
        return RodaEngine.builder()
                .manual()
                .directory(directory)
                .snapshotEvery(4)
                .build();
    }

    private static Sensors_ReadingStore ring(final RodaEngine engine) {
        return Sensors_ReadingStore.open(
                engine, StoreOptions.file("readings", 16).whenFull(WhenFull.WAIT_FOR_READERS));
    }

    private static Sensors_SummarizePipeline summarize(final RodaEngine engine, final Sensors_ReadingReader reader) {
        final Sensors_SummaryStore summaries = Sensors_SummaryStore.open(engine, StoreOptions.file("summaries", 1000));
        return Sensors_SummarizePipeline.from(reader).to(summaries);
    }

    /** The ring waits for the pipeline's snapshots, and for the reader that it was made from, if that has a name. */
    @Test
    void namedReaderFollowsThePipelineThatWasMadeFromIt() {
        for (int start = 0; start < 3; start++) {
            try (RodaEngine engine = engine()) {
                final Sensors_ReadingStore readings = ring(engine);
                final Sensors_ReadingReader reader = readings.reader("billing");
                assertEquals(100L * start, reader.position());
                engine.run("worker", summarize(engine, reader));
                for (int i = 0; i < 100; i++) {
                    assertTrue(readings.tryPush(new Reading(1, i, i)), "reading " + i);
                    engine.drain();
                }
            }
        }
    }

    /** Its place in the file may be that of another reader by then. */
    @Test
    void pipelineLeavesACursorAloneWhoseStoreIsClosed() {
        try (RodaEngine engine = engine();
                RodaEngine other = engine()) {
            final Sensors_ReadingStore readings = ring(engine);
            final Sensors_SummarizePipeline pipeline = summarize(engine, readings.reader());
            for (int i = 0; i < 10; i++) {
                readings.push(new Reading(1, i, i));
            }
            Drive.drain(pipeline);
            readings.close();
            final Sensors_ReadingStore reopened = ring(other);
            reopened.forgetReader("pipeline of summaries");
            final long position = reopened.reader("audit").position();
            pipeline.onClose();
            reopened.close();
            assertEquals(position, ring(engine()).reader("audit").position());
        }
    }

    /** What another pipeline makes anew at every start would be appended to a file again and again. */
    @Test
    void refusesAStoreInMemoryBetweenFiles() {
        try (RodaEngine engine = RodaEngine.open(directory)) {
            final Sensors_ReadingStore readings = Sensors_ReadingStore.open(engine, StoreOptions.file("readings", 10));
            final Sensors_SummaryStore summaries =
                    Sensors_SummaryStore.open(engine, StoreOptions.inMemory("summaries", 10));
            final Sensors_AlertStore alerts = Sensors_AlertStore.open(engine, StoreOptions.file("alerts", 10));
            assertNotNull(Sensors_SummarizePipeline.from(readings).to(summaries));
            final IllegalStateException refusal =
                    assertThrows(IllegalStateException.class, () -> Sensors_DetectPipeline.from(summaries)
                            .to(alerts));
            assertTrue(refusal.getMessage().contains("'summaries' in memory"), refusal::getMessage);
            assertEquals(0, alerts.size());
        }
    }
}
