package io.roda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.roda.runtime.memory.Memory;
import org.junit.jupiter.api.Test;

class Utf8Test {
    private static final int BYTES = 8;

    /** Two bytes for each of its characters are more than an int can count. */
    @Test
    void textOfMoreBytesThanAnIntCountsIsRefused() {
        assumeTrue(Runtime.getRuntime().maxMemory() > 3L << 30, "needs 2 GiB of heap for one text");
        final String text = "\u00e9".repeat((1 << 30) + 1);
        final MemoryRegion region = MemoryRegion.zeroed(BYTES, "a text");

        final IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> Utf8.put(Utf8.ADDRESS, null, "name", region.address, BYTES, text));

        assertEquals(
                "component 'name' needs 2147483650 bytes of UTF-8; its @Length says 8: '" + "\u00e9".repeat(64)
                        + "\u2026'",
                refused.getMessage());
        assertEquals(0, Memory.getLong(region.address));
    }
}
