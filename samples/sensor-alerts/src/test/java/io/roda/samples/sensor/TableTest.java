package io.roda.samples.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        Table table = new Table(List.of("sensor", "n"), List.of(List.of("a", "1,000"), List.of("long name", "7")));
        assertEquals(List.of("sensor         n", "a          1,000", "long name      7"), table.lines());
    }
}
