package io.roda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HeldMemoryTest {
    private static final long MEBIBYTE = 1L << 20;

    @Test
    void whatNothingPointsAtDoesNotPileUp() {
        final long before = HeldMemory.held();
        for (int i = 0; i < 64; i++) {
            assertEquals(64 * MEBIBYTE, MemoryRegion.reserved(64 * MEBIBYTE, "a test").length);
        }

        final long held = HeldMemory.held() - before;
        assertTrue(held <= 2048 * MEBIBYTE, held + " bytes held of 4 GiB that nothing points at");
    }

    @Test
    void whatCanNotBeHadIsNotCounted() {
        final long before = HeldMemory.held();

        assertThrows(OutOfMemoryError.class, () -> MemoryRegion.reserved(Long.MAX_VALUE / 2, "a test"));

        assertTrue(HeldMemory.held() <= before, "counted " + (HeldMemory.held() - before));
    }
}
