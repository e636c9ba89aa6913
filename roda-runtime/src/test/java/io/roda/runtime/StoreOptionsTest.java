package io.roda.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.fixture.TickStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreOptionsTest {
    @Test
    void saysWhatItWasMadeWith() {
        final StoreOptions memory = StoreOptions.inMemory("a", 10);
        assertEquals("a", memory.name());
        assertEquals(10, memory.capacity());
        assertEquals(WhenFull.FAIL, memory.whenFull());
        assertFalse(memory.isFile());
        final StoreOptions file = StoreOptions.file("b", 20).whenFull(WhenFull.OVERWRITE_OLDEST);
        assertTrue(file.isFile());
        assertEquals("file(b, 20, OVERWRITE_OLDEST, process)", file.toString());
        assertEquals("existing(b, process)", StoreOptions.existing("b").toString());
        assertEquals(
                "existing(b, FAIL, process)",
                StoreOptions.existing("b").whenFull(WhenFull.FAIL).toString());
        assertThrows(NullPointerException.class, () -> memory.whenFull(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", ".hidden", "a/b", "a\\b", "a b", "a\n", "\u00e9"})
    void refusesNamesThatAFileCantSafelyHave(final String name) {
        final Exception refusal = assertThrows(IllegalArgumentException.class, () -> StoreOptions.inMemory(name, 1));
        assertTrue(refusal.getMessage().contains("'" + name + "'"), refusal::getMessage);
        assertThrows(IllegalArgumentException.class, () -> StoreOptions.file(name, 1));
    }

    @Test
    void refusesNamesThatAreTooLongAndNone() {
        assertEquals(100, StoreOptions.inMemory("x".repeat(100), 1).name().length());
        assertThrows(IllegalArgumentException.class, () -> StoreOptions.inMemory("x".repeat(101), 1));
        assertThrows(NullPointerException.class, () -> StoreOptions.inMemory(null, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void refusesAStoreWithoutRoom(final long capacity) {
        final Exception refusal =
                assertThrows(IllegalArgumentException.class, () -> StoreOptions.inMemory("a", capacity));
        assertTrue(refusal.getMessage().contains("not " + capacity), refusal::getMessage);
    }

    @Test
    void aStoreRefusesWhatItCantDo() {
        try (RodaEngine engine = RodaEngine.inMemory()) {
            final StoreOptions file = StoreOptions.file("a", 1);
            assertThrows(IllegalStateException.class, () -> TickStore.open(engine, file));
            assertThrows(IllegalArgumentException.class, () -> StoreOptions.inMemory("a", 1)
                    .durability(Durability.syncEachPublish()));
            assertThrows(NullPointerException.class, () -> TickStore.open(engine, null));
            assertThrows(NullPointerException.class, () -> TickStore.open(null, StoreOptions.inMemory("a", 1)));
        }
    }
}
