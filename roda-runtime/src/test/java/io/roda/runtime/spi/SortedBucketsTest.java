package io.roda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SortedBucketsTest {
    @Test
    void orderIsThatOfSignedNumbers() {
        final SortedBuckets buckets = new SortedBuckets();
        assertTrue(buckets.isEmpty());
        for (final long bucket : new long[] {5, Long.MAX_VALUE, -1, Long.MIN_VALUE, 0}) {
            buckets.add(bucket);
        }
        for (final long expected : new long[] {Long.MIN_VALUE, -1, 0, 5, Long.MAX_VALUE}) {
            assertEquals(expected, buckets.first());
            buckets.removeFirst();
        }
        assertTrue(buckets.isEmpty());
    }

    @Property(tries = 100)
    void isWhatATreeSetIs(@ForAll final long seed) {
        final Random random = new Random(seed);
        final SortedBuckets buckets = new SortedBuckets();
        final TreeSet<Long> model = new TreeSet<>();
        final int scatter = random.nextInt(1, 300);
        final int removals = random.nextInt(2, 5);
        for (int i = 0; i < 1000; i++) {
            if (random.nextInt(removals) != 0) {
                final long bucket = i + random.nextInt(scatter) - 500L;
                if (model.add(bucket)) {
                    buckets.add(bucket);
                }
            } else if (!model.isEmpty()) {
                assertEquals(model.pollFirst(), buckets.first());
                buckets.removeFirst();
            }
            assertEquals(model.isEmpty(), buckets.isEmpty());
        }
        while (!model.isEmpty()) {
            assertEquals(model.pollFirst(), buckets.first());
            buckets.removeFirst();
        }
        assertTrue(buckets.isEmpty());
    }
}
