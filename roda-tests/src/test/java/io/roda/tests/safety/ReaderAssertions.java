package io.roda.tests.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a reader comes to next. */
final class ReaderAssertions {
    private ReaderAssertions() {}

    /** Asserts that the samples of these ids come next, and nothing after them. */
    static void assertReads(final SampleReader reader, final long from, final long end) {
        assertReadsNext(reader, from, end);
        assertFalse(reader.next());
    }

    /** Asserts that the samples of these ids come next. */
    static void assertReadsNext(final SampleReader reader, final long from, final long end) {
        for (long id = from; id < end; id++) {
            assertTrue(reader.next(), "nothing at " + id);
            assertEquals(Sample.of(id), reader.get());
        }
    }
}
