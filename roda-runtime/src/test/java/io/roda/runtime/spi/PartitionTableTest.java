package io.roda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.memory.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionTableTest {
    private static final int ENTRY = 32;

    /** Its half that words have is 0, as that of a free slot's word. */
    private static final long HASH = 5L << Integer.SIZE;

    /** Without a bound the memory isn't zeroed ahead. */
    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void aFreeSlotLeadsToAnEntryOfZerosThatIsNobodys(final int partitions) {
        final PartitionTable table = new PartitionTable("test", partitions, 8, ENTRY);
        final long word = table.word(HASH);
        assertEquals(0, word);
        assertTrue(PartitionTable.isTagged(word, HASH));
        final long nobody = table.tagged(word);
        for (int i = 0; i < ENTRY; i += Long.BYTES) {
            assertEquals(0, Memory.getLong(nobody + i));
        }
        final long entry = table.insert(table.slot(HASH), HASH);
        assertNotEquals(nobody, entry);
        assertEquals(entry, table.tagged(table.word(HASH)));
        assertEquals(entry, table.entry(table.slot(HASH), HASH));
    }

    @Test
    void aWordIsTaggedByTheLowHalfOfTheHash() {
        final PartitionTable table = new PartitionTable("test", 100, 8, ENTRY);
        table.insert(table.slot(7), 7);
        assertTrue(PartitionTable.isTagged(table.word(7), 7));
        assertTrue(PartitionTable.isTagged(table.word(7), 7 | HASH));
        assertFalse(PartitionTable.isTagged(table.word(7), 7 | 1L << 31));
        assertFalse(PartitionTable.isTagged(table.word(7), 7 | 1L << 20));
    }

    @Test
    void entriesOfAllNumbersAreFound() {
        final PartitionTable table = new PartitionTable("test", 1000, 8, ENTRY);
        for (int key = 0; key < 1000; key++) {
            final long hash = KeyHash.of(key);
            assertEquals(table.entry(key), table.insert(table.slot(hash), hash));
            assertEquals(table.entry(key), table.tagged(table.word(hash)));
        }
    }
}
