package io.roda.tests.safety;

import static io.roda.tests.safety.ReaderAssertions.assertReads;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.roda.runtime.Durability;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreClosedException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was appended to a file and not published is in no store that is made of the file afterwards. */
class AppendToFileTest {
    private static final int SLOTS = 8;

    @TempDir
    private Path directory;

    private RodaEngine engine() {
        return RodaEngine.builder().manual().directory(directory).build();
    }

    private static StoreOptions options(final WhenFull whenFull) {
        return StoreOptions.file("samples", SLOTS).whenFull(whenFull);
    }

    private static void append(final SampleStore to, final long from, final long end) {
        for (long id = from; id < end; id++) {
            to.append(Sample.of(id));
        }
    }

    private static void assertHolds(final SampleStore store, final long from, final long end) {
        assertEquals(end, store.size());
        try (SampleReader reader = store.reader()) {
            assertEquals(from, reader.oldest());
            assertReads(reader, from, end);
        }
    }

    @ParameterizedTest
    @EnumSource(WhenFull.class)
    void reopenedStoreHoldsWhatWasPublished(final WhenFull whenFull) {
        try (RodaEngine engine = engine()) {
            final SampleStore store = SampleStore.open(engine, options(whenFull));
            append(store, 0, 3);
            store.publish();
            append(store, 3, 5);
        }
        try (RodaEngine engine = engine()) {
            final SampleStore store = SampleStore.open(engine, options(whenFull));
            assertHolds(store, 0, 3);
            append(store, 3, 6);
            store.publish();
            assertHolds(store, 0, 6);
        }
    }

    @Test
    void ringLosesWhatWasWrittenOverByRecordsThatWereNeverPublished() {
        try (RodaEngine engine = engine()) {
            final SampleStore store = SampleStore.open(engine, options(WhenFull.OVERWRITE_OLDEST));
            append(store, 0, SLOTS);
            store.publish();
            append(store, SLOTS, SLOTS + 1); // and two slots are claimed
        }
        try (RodaEngine engine = engine()) {
            assertHolds(SampleStore.open(engine, options(WhenFull.OVERWRITE_OLDEST)), 2, SLOTS);
        }
    }

    @ParameterizedTest
    @EnumSource(WhenFull.class)
    void batchesAreForcedAsAWhole(final WhenFull whenFull) {
        final StoreOptions forced = options(whenFull).durability(Durability.syncEachPublish());
        try (RodaEngine engine = engine()) {
            final SampleStore store = SampleStore.open(engine, forced);
            append(store, 0, 5);
            store.publish();
            append(store, 5, 7);
            store.push(Sample.of(7));
            assertHolds(store, 0, SLOTS);
            if (whenFull != WhenFull.FAIL) {
                append(store, 8, 20);
                store.publish();
                assertHolds(store, 12, 20);
            }
        }
    }

    @Test
    void whatWasAppendedCanNotWriteToTheFileAfterClose() {
        try (RodaEngine engine = engine()) {
            final SampleStore before = SampleStore.open(engine, options(WhenFull.FAIL));
            final SampleFlyweight appended = before.append();
            final PairFlyweight nested = appended.pair();
            before.close();
            final SampleStore store = SampleStore.open(engine, options(WhenFull.FAIL));
            store.push(Sample.of(0));

            assertThrows(IllegalStateException.class, () -> appended.id(9));
            assertThrows(IllegalStateException.class, () -> nested.left(9));
            assertThrows(StoreClosedException.class, before::publish);
            assertThrows(StoreClosedException.class, () -> before.append(Sample.of(9)));
            assertHolds(store, 0, 1);
        }
    }

    @Test
    void recordThatClosesItsStoreOnTheWayIsNotAppended() {
        try (RodaEngine engine = engine()) {
            final SampleStore before = SampleStore.open(engine, options(WhenFull.FAIL));
            append(before, 0, 1);
            final SampleStore[] after = new SampleStore[1];
            Sample.meanwhile(() -> {
                before.close();
                after[0] = SampleStore.open(engine, options(WhenFull.FAIL));
                after[0].push(Sample.of(0));
            });

            assertThrows(StoreClosedException.class, () -> before.append(Sample.of(9)));

            assertHolds(after[0], 0, 1);
        }
    }

    @Test
    void attachedStoreTakesNothing() {
        try (RodaEngine engine = engine()) {
            final SampleStore store = SampleStore.open(engine, options(WhenFull.FAIL));
            append(store, 0, 1);
            try (RodaEngine attached = RodaEngine.attach(directory)) {
                final SampleStore seen = SampleStore.open(attached, StoreOptions.existing("samples"));
                assertEquals(0, seen.size());
                assertThrows(UnsupportedOperationException.class, () -> seen.append(Sample.of(9)));
                assertThrows(UnsupportedOperationException.class, seen::append);
                store.publish();
                assertEquals(1, seen.size());
                assertThrows(IllegalStateException.class, seen::publish);
            }
        }
    }
}
