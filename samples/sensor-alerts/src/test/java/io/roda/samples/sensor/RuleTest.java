package io.roda.samples.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {
    @ParameterizedTest
    @CsvSource({"0,0", "99,0", "100,100", "199,100", "-1,-100", "-100,-100", "-101,-200"})
    void aBucketStartsAtTheMultipleOfItsWidthAtOrBeforeATime(long timestamp, long start) {
        assertEquals(start, new Rule(100, 1.5).bucketStart(timestamp));
    }
}
