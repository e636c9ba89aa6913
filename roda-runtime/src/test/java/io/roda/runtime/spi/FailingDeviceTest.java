package io.roda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.Durability;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.RodaException;
import io.roda.runtime.StoreClosedException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.fixture.RelayPipeline;
import io.roda.runtime.fixture.TickStore;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A device that doesn't take what is forced to it any more: here because the file was closed underneath. */
class FailingDeviceTest {
    private static final Duration NEVER = Duration.ofDays(1000);

    @TempDir
    private Path directory;

    private static TickStore open(final RodaEngine engine, final String name) {
        return TickStore.open(engine, StoreOptions.file(name, 10).durability(Durability.syncEvery(NEVER)));
    }

    @Test
    void storeTakesNoMoreAndItsEngineClosesTheOthers() {
        final RodaEngine engine = RodaEngine.open(directory);
        final TickStore failing = open(engine, "failing");
        final TickStore sound = open(engine, "sound");
        failing.pushAll(0, 1);
        sound.pushAll(0, 1);
        ((OpenStore) failing).file().close(false);
        assertThrows(RodaException.class, failing::sync);

        final RodaException refused = assertThrows(RodaException.class, () -> failing.pushAll(1, 2));
        assertTrue(refused.getMessage().contains("'failing' can't be forced"), refused.getMessage());
        assertEquals(1, failing.size());
        assertThrows(RodaException.class, engine::close);

        try (RodaEngine next = RodaEngine.open(directory)) {
            assertEquals(1, open(next, "sound").size());
            assertEquals(1, open(next, "failing").size());
        }
    }

    /** What has been published has been processed, whatever came after that: or else it would be processed again. */
    @Test
    void pipelineStandsBehindWhatItHasPublished() {
        final RodaEngine engine = RodaEngine.open(directory);
        final TickStore input = TickStore.open(engine, "input", 10);
        final TickStore output =
                TickStore.open(engine, StoreOptions.file("output", 10).durability(Durability.syncEachPublish()));
        final RelayPipeline pipeline = RelayPipeline.between(input, output);
        input.pushAll(0, 3);
        ((OpenStore) output).file().close(false);

        assertThrows(RodaException.class, pipeline::doWork);

        assertEquals(3, output.size());
        assertEquals(3, pipeline.processedPosition());
        assertThrows(RodaException.class, engine::close);
    }

    @Test
    void nothingIsForcedAfterClose() {
        try (RodaEngine engine = RodaEngine.open(directory)) {
            final TickStore store = open(engine, "ticks");
            store.pushAll(0, 1);
            store.close();

            assertThrows(
                    StoreClosedException.class,
                    () -> ((OpenStore) store).forcing().sync());
        }
    }
}
