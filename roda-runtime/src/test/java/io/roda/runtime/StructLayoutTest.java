package io.roda.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class StructLayoutTest {
    private static final StructLayout POINT = StructLayout.of("Point", 16, 8)
            .add("x", "double", 0, 8)
            .add("y", "double", 8, 8)
            .build();

    private static StructLayout tick(final String id, final int at) {
        return StructLayout.of("Tick", 24, 8)
                .add(id, "long", 0, 8)
                .add("at", POINT, at)
                .build();
    }

    @Test
    void flattensNestedStructs() {
        final StructLayout tick = tick("id", 8);
        assertEquals("Tick", tick.name());
        assertEquals(24, tick.length());
        assertEquals(8, tick.alignment());
        assertEquals(
                List.of(
                        new StructLayout.Component("id", "long", 0, 8),
                        new StructLayout.Component("at.x", "double", 8, 8),
                        new StructLayout.Component("at.y", "double", 16, 8)),
                tick.components());
        assertThrows(
                UnsupportedOperationException.class, () -> tick.components().clear());
    }

    @Test
    void isEqualWhereEveryComponentIs() {
        assertEquals(tick("id", 8), tick("id", 8));
        assertEquals(tick("id", 8).hashCode(), tick("id", 8).hashCode());
        assertEquals(tick("id", 8).fingerprint(), tick("id", 8).fingerprint());
        assertNotEquals(tick("id", 8), tick("no", 8));
        assertNotEquals(tick("id", 8).fingerprint(), tick("no", 8).fingerprint());
        assertNotEquals(tick("id", 8).fingerprint(), tick("id", 16).fingerprint());
        assertNotEquals(tick("id", 8), POINT);
    }

    @Test
    void hasTheFingerprintThatFilesWillHold() {
        assertEquals("Point length 16 alignment 8\n  0 double x\n  8 double y", POINT.toString());
        assertEquals(0xa8f54a3ccb99786eL, POINT.fingerprint());
    }
}
