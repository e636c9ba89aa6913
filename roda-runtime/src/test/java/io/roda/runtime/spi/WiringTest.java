package io.roda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.fixture.RelayPipeline;
import io.roda.runtime.fixture.TickStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WiringTest {
    private final RodaEngine engine = RodaEngine.manual();
    private final TickStore first = TickStore.open(engine, "first", 10);
    private final TickStore second = TickStore.open(engine, "second", 10);
    private final TickStore third = TickStore.open(engine, "third", 10);

    @AfterEach
    void close() {
        engine.close();
    }

    private static void assertRefused(final TickStore input, final TickStore output, final String says) {
        final IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> RelayPipeline.between(input, output));
        assertTrue(e.getMessage().contains("would feed itself"), e.getMessage());
        assertTrue(e.getMessage().contains(says), e.getMessage());
    }

    @Test
    void pipelineDoesNotReadWhatItWrites() {
        assertRefused(first, first, "store 'first' that it reads is the same");
    }

    @Test
    void pipelinesFormNoCircle() {
        RelayPipeline.between(first, second);
        RelayPipeline.between(second, third);

        assertRefused(second, first, "store 'second' that it reads follows from that");
        assertRefused(third, first, "store 'third' that it reads follows from that");
        first.pushAll(0, 1); // nothing has become its writer
        assertEquals(1, first.size());
    }
}
