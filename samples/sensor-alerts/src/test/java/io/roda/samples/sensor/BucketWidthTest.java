package io.roda.samples.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class BucketWidthTest {
    private final BucketWidth converter = new BucketWidth();

    @ParameterizedTest
    @CsvSource({"1s,PT1S", "30s,PT30S", "5m,PT5M", "90m,PT90M", "1h,PT1H", "1d,PT24H", "3650d,PT87600H"})
    void readsAmountAndUnit(String text, Duration width) {
        assertEquals(width, converter.convert(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "h", "1 h", "-1h", "1.5h", "1w", "1H", "PT1H", "1h30m", "9999999999s"})
    void refusesOtherForms(String text) {
        assertRefused("'" + text + "' is no duration such as 30s, 5m, 1h or 1d", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "0d", "3651d", "999999999d"})
    void refusesNothingAndMoreThanTenYears(String text) {
        assertRefused("'" + text + "' is not within 1s and 3650d", text);
    }

    @ParameterizedTest
    @CsvSource({"30s,30s", "60s,1m", "90s,90s", "90m,90m", "120m,2h", "24h,1d", "36h,36h"})
    void writesInTheLargestUnitThatDivides(String text, String written) {
        assertEquals(written, BucketWidth.format(converter.convert(text)));
    }

    private void assertRefused(String message, String text) {
        assertEquals(
                message,
                assertThrows(TypeConversionException.class, () -> converter.convert(text))
                        .getMessage());
    }
}
