package io.roda.runtime.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.roda.runtime.StructLayout;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTextTest {
    private static final StructLayout ORDER = StructLayout.of("Outer.Order", 32, 8)
            .add("id", "long", 0, 8)
            .add("side", "enum(BUY,SELL)", 8, 1)
            .add("name", "utf8[16]", 9, 16)
            .build();

    @Test
    void readsWhatALayoutWrites() {
        final StructLayout read = LayoutText.parse(ORDER.toString()).orElseThrow();
        assertEquals(ORDER, read);
        assertEquals(ORDER.fingerprint(), read.fingerprint());
        assertEquals(List.of(), LayoutText.differences(read, ORDER));
    }

    @Test
    void namesWhatDiffers() {
        final StructLayout other = StructLayout.of("Trade", 40, 8)
                .add("id", "long", 8, 8)
                .add("side", "enum(BUY,SELL,SHORT)", 0, 1)
                .add("size", "int", 4, 4)
                .build();
        assertEquals(
                List.of(
                        "the struct is Outer.Order in the file and Trade in the program",
                        "its length is 32 bytes in the file and 40 bytes in the program",
                        "component 'id' is long at offset 0 in the file and long at offset 8 in the program",
                        "component 'side' is enum(BUY,SELL) at offset 8 in the file and"
                                + " enum(BUY,SELL,SHORT) at offset 0 in the program",
                        "component 'name' is utf8[16] at offset 9 in the file and missing in the program",
                        "component 'size' is missing in the file; in the program it is int at offset 4"),
                LayoutText.differences(ORDER, other));
    }
}
