package io.roda.runtime.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.Durability;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a file that wasn't closed. */
class RecoveryTest {
    private static final StoreOptions SYNCED = Ticks.options(100).durability(Durability.syncEvery(Duration.ofDays(1)));

    @TempDir
    private Path directory;

    private void publishDurably(final StoreOptions options, final int durable, final int more) {
        final StoreFile file = Ticks.open(directory, options, Ticks.ONE_BOOT);
        Ticks.publish(file, durable);
        file.force();
        Ticks.put(file, Counters.DURABLE, durable);
        Ticks.publish(file, more);
        file.close(false);
    }

    @Test
    void keepsAllWhenOnlyTheProcessDied() {
        publishDurably(SYNCED, 30, 12);
        final StoreFile file = Ticks.open(directory, SYNCED, Ticks.ONE_BOOT);
        assertEquals(0, file.droppedAtOpen());
        assertEquals(42, Ticks.get(file, Counters.PUBLISHED));
        assertEquals(42, Ticks.get(file, Counters.DURABLE)); // forced when it was opened
        assertTrue(Ticks.holds(file, 41));
        file.close(false);
    }

    @Test
    void keepsWhatWasOnTheDeviceWhenTheSystemDied() {
        publishDurably(SYNCED, 30, 12);
        final StoreFile file = Ticks.open(directory, SYNCED, Ticks.NEXT_BOOT);
        assertEquals(12, file.droppedAtOpen());
        assertEquals(30, Ticks.get(file, Counters.PUBLISHED));
        assertEquals(30, Ticks.get(file, Counters.CLAIMED));
        assertEquals(30, Ticks.get(file, Counters.DURABLE));
        Ticks.publish(file, 1);
        file.close(false);
        final StoreFile again = Ticks.open(directory, SYNCED, Ticks.NEXT_BOOT);
        assertEquals(0, again.droppedAtOpen());
        assertEquals(31, Ticks.get(again, Counters.PUBLISHED));
        again.close(true);
    }

    @Test
    void keepsAllThatWasClosed() {
        final StoreFile first = Ticks.open(directory, SYNCED, Ticks.ONE_BOOT);
        Ticks.publish(first, 42);
        first.close(true);
        final StoreFile file = Ticks.open(directory, SYNCED, Ticks.NEXT_BOOT);
        assertEquals(0, file.droppedAtOpen());
        assertEquals(42, Ticks.get(file, Counters.PUBLISHED));
        file.close(true);
    }

    @Test
    void keepsAllWhereNothingWasPromised() {
        final StoreOptions options = Ticks.options(100);
        publishDurably(options, 30, 12);
        final StoreFile file = Ticks.open(directory, SYNCED, Ticks.NEXT_BOOT);
        assertEquals(0, file.droppedAtOpen());
        assertEquals(42, Ticks.get(file, Counters.PUBLISHED));
        Ticks.publish(file, 1);
        file.close(false);
        // What the session without a promise left is on the device since it was opened with one.
        final StoreFile after = Ticks.open(directory, options, new Machine(new UUID(3, 3)));
        assertEquals(1, after.droppedAtOpen());
        assertEquals(42, Ticks.get(after, Counters.PUBLISHED));
        after.close(true);
    }

    @Test
    void isForAWriterToDo() throws IOException {
        publishDurably(SYNCED, 30, 12);
        final byte[] before = Files.readAllBytes(Ticks.path(directory));
        final IllegalStateException e = assertThrows(
                IllegalStateException.class,
                () -> StoreFile.attach(directory, StoreOptions.existing("ticks"), Ticks.LAYOUT, Ticks.NEXT_BOOT));
        assertTrue(e.getMessage().contains("ticks.roda"), e.getMessage());
        assertArrayEquals(before, Files.readAllBytes(Ticks.path(directory)));
        Ticks.open(directory, SYNCED, Ticks.NEXT_BOOT).close(false);
        final StoreFile reader =
                StoreFile.attach(directory, StoreOptions.existing("ticks"), Ticks.LAYOUT, Ticks.NEXT_BOOT);
        assertEquals(30, Ticks.get(reader, Counters.PUBLISHED));
    }

    @Test
    void setsNamedReadersBackToWhatIsLeft() {
        publishDurably(SYNCED, 30, 12);
        final StoreFile first = Ticks.open(directory, SYNCED, Ticks.NEXT_BOOT);
        Ticks.publish(first, 12);
        Ticks.name(first, 0, "slow", 7);
        Ticks.name(first, 5, "fast", 41);
        first.close(false);
        final StoreFile file = Ticks.open(directory, SYNCED, Ticks.ONE_BOOT);
        assertEquals(30, Ticks.get(file, Counters.PUBLISHED));
        assertEquals(7, Ticks.cursor(file, 0));
        assertEquals(30, Ticks.cursor(file, 5));
        file.close(true);
    }

    /** Blocks reach the device one by one: cursors and claims may be older or younger than the published position. */
    @Test
    void takesCountersAsTheDeathOfTheSystemLeftThem() {
        final StoreOptions ring = Ticks.options(100).whenFull(WhenFull.WAIT_FOR_READERS);
        final StoreFile first = Ticks.open(directory, ring, Ticks.ONE_BOOT);
        Ticks.publish(first, 42);
        Ticks.put(first, Counters.CLAIMED, 40);
        Ticks.name(first, 0, "fast", 43);
        first.close(false);
        final StoreFile file = Ticks.open(directory, ring, Ticks.NEXT_BOOT);
        assertEquals(42, Ticks.get(file, Counters.PUBLISHED));
        assertEquals(42, Ticks.get(file, Counters.CLAIMED));
        assertEquals(42, Ticks.cursor(file, 0));
        file.close(true);
    }

    @Test
    void remembersWhichRecordsOfARingWereOverwrittenInPart() {
        final StoreOptions ring = Ticks.options(10).whenFull(WhenFull.OVERWRITE_OLDEST);
        final StoreFile first = Ticks.open(directory, ring, Ticks.ONE_BOOT);
        Ticks.publish(first, 25);
        Ticks.put(first, Counters.CLAIMED, 29);
        first.close(false);
        final StoreFile file = Ticks.open(directory, ring, Ticks.ONE_BOOT);
        assertEquals(25, Ticks.get(file, Counters.PUBLISHED));
        assertEquals(25, Ticks.get(file, Counters.CLAIMED));
        assertEquals(19, Ticks.get(file, Counters.FLOOR));
        Ticks.publish(file, 1);
        file.close(false);
        final StoreFile again = Ticks.open(directory, ring, Ticks.ONE_BOOT);
        assertEquals(19, Ticks.get(again, Counters.FLOOR));
        Ticks.put(again, Counters.CLAIMED, 99); // more than a lap ahead: nothing is whole
        again.close(false);
        final StoreFile last = Ticks.open(directory, ring, Ticks.ONE_BOOT);
        assertEquals(26, Ticks.get(last, Counters.FLOOR));
        last.close(true);
    }

    /** Power may go while a claim is being forced, before the cursor that allowed it is on the device. */
    @Test
    void setsNamedReadersForwardToWhatHasNotBeenOverwritten() {
        final Durability durability = Durability.syncEvery(Duration.ofDays(1));
        for (final WhenFull policy : List.of(WhenFull.WAIT_FOR_READERS, WhenFull.OVERWRITE_OLDEST)) {
            final StoreOptions ring =
                    StoreOptions.file(policy.name(), 10).whenFull(policy).durability(durability);
            final StoreFile first = Ticks.open(directory, ring, Ticks.ONE_BOOT);
            Ticks.publish(first, 10);
            Ticks.put(first, Counters.DURABLE, 10);
            Ticks.name(first, 0, "slow", 3);
            Ticks.put(first, Counters.FORCED_CLAIM, 15);
            first.close(false);
            final StoreFile file = Ticks.open(directory, ring, Ticks.NEXT_BOOT);
            assertEquals(5, Ticks.get(file, Counters.FLOOR));
            // Where the writer doesn't wait, the reader has missed two records, and is told.
            assertEquals(policy == WhenFull.WAIT_FOR_READERS ? 5 : 3, Ticks.cursor(file, 0));
            file.close(true);
        }
    }
}
