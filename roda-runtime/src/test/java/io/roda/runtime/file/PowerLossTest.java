package io.roda.runtime.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.roda.runtime.Durability;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import io.roda.runtime.fixture.Tick;
import io.roda.runtime.fixture.TickReader;
import io.roda.runtime.fixture.TickStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of rings that force, when power is lost at any record: what is there is whole, and in its place. */
class PowerLossTest {
    private static final int SLOTS = 16;
    private static final int RECORDS = 100;
    private static final int RECORDS_PER_SYNC = 11;
    private static final Durability WHEN_CALLED = Durability.syncEvery(Duration.ofDays(1000));

    @TempDir
    private Path directory;

    private final Random random = new Random(14);

    @BeforeEach
    void systemTellsItsRuns() {
        assumeTrue(
                Machine.current().isOtherBootThan(Ticks.ONE_BOOT.boot()),
                "skipped: this operating system has no boot id, so its death isn't noticed");
    }

    private static TickStore open(final RodaEngine engine, final WhenFull whenFull, final Durability durability) {
        return TickStore.open(
                engine, StoreOptions.file("ticks", SLOTS).whenFull(whenFull).durability(durability));
    }

    private Device device(final TickStore store) throws IOException {
        return new Device(
                Ticks.path(directory), (int) Ticks.HEAD, store.layout().length());
    }

    private Path lose(final Device device, final long at) throws IOException {
        final Path found = Files.createDirectory(directory.resolve("lost-at-" + at));
        device.loseTo(found.toRealPath().resolve("ticks.roda"), random);
        return found;
    }

    private static void assertWhole(final TickStore store, final long durable) {
        final TickReader reader = store.reader();
        assertEquals(durable, store.size());
        assertTrue(reader.oldest() <= Math.max(0, durable - SLOTS * 3 / 4), () -> "oldest: " + reader.oldest());
        for (long at = reader.oldest(); at < durable; at++) {
            assertEquals(Tick.of(at), reader.getAt(at));
        }
    }

    @Test
    void ringThatOverwritesHoldsNoRecordOfALaterLap() throws IOException {
        try (RodaEngine engine = RodaEngine.open(directory)) {
            final TickStore store = open(engine, WhenFull.OVERWRITE_OLDEST, WHEN_CALLED);
            final Device device = device(store);
            for (int at = 0; at < RECORDS; at++) {
                final Tick tick = Tick.of(at);
                device.during(() -> store.push(tick));
                if (at % RECORDS_PER_SYNC == 0) {
                    device.during(store::sync);
                }
                try (RodaEngine after = RodaEngine.open(lose(device, at))) {
                    final TickStore found = open(after, WhenFull.OVERWRITE_OLDEST, WHEN_CALLED);
                    assertWhole(found, device.durable());
                    found.pushAll(found.size(), found.size() + SLOTS);
                }
            }
        }
    }

    @Test
    void syncOfEachPublishLosesNothing() throws IOException {
        try (RodaEngine engine = RodaEngine.open(directory)) {
            final TickStore store = open(engine, WhenFull.OVERWRITE_OLDEST, Durability.syncEachPublish());
            for (int at = 0; at < RECORDS / 2; at++) {
                store.push(Tick.of(at));
                final Device device = device(store); // the publication has returned, so the record is on it
                try (RodaEngine after = RodaEngine.open(lose(device, at))) {
                    assertWhole(open(after, WhenFull.OVERWRITE_OLDEST, WHEN_CALLED), at + 1L);
                }
            }
        }
    }

    @Test
    void ringThatWaitsKeepsWhatItsNamedReaderHasNotRead() throws IOException {
        try (RodaEngine engine = RodaEngine.open(directory)) {
            final TickStore store = open(engine, WhenFull.WAIT_FOR_READERS, WHEN_CALLED);
            final TickReader reader = store.reader("billing");
            final Device device = device(store);
            long done = 0;
            for (int at = 0; at < RECORDS; at++) {
                if (store.size() - done == SLOTS) {
                    done = readSome(reader);
                }
                final Tick tick = Tick.of(at);
                device.during(() -> assertTrue(store.tryPush(tick)));
                if (at % RECORDS_PER_SYNC == 0) {
                    device.during(store::sync);
                }
                assertNothingMissed(lose(device, at), device.durable(), done);
            }
        }
    }

    private long readSome(final TickReader reader) {
        for (int i = random.nextInt(SLOTS); i >= 0 && reader.next(); i--) {
            reader.commit();
        }
        return reader.position();
    }

    private static void assertNothingMissed(final Path found, final long durable, final long done) {
        try (RodaEngine after = RodaEngine.open(found)) {
            final TickStore store = open(after, WhenFull.WAIT_FOR_READERS, WHEN_CALLED);
            assertEquals(durable, store.size());
            final TickReader again = store.reader("billing");
            assertTrue(again.position() <= Math.min(done, durable), () -> again.position() + " after " + done);
            for (long next = again.position(); next < durable; next++) {
                assertTrue(again.next());
                assertEquals(Tick.of(next), again.get());
            }
        }
    }
}
