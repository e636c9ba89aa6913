package io.roda.samples.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.roda.samples.sensor.ReadingParser.MalformedLineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingParserTest {
    private static final Rule RULE = new Rule(3_600_000, 1.5);

    private final ReadingParser parser = new ReadingParser(7, RULE);

    @Test
    void readsTimeAsUtcAndValue() throws MalformedLineException {
        assertEquals(new Reading(7, 1.732, 1_392_388_200_000L, RULE), parser.parse("2014-02-14 14:30:00,1.732"));
    }

    @Test
    void passesOverBlanksAroundColumns() throws MalformedLineException {
        assertEquals(new Reading(7, -2, 0, RULE), parser.parse(" 1970-01-01 00:00:00 , -2 "));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1.,1", ".5,0.5", "+3.25,3.25", "-0.0,-0.0", "1e3,1000", "2.5E-2,0.025", "1e-400,0"})
    void readsDecimals(String text, double value) throws MalformedLineException {
        assertEquals(value, parser.parse("2014-02-14 14:30:00," + text).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "0x1p3", "1.5f", "1d", "", "-", "1 2", "one", "١"})
    void refusesWhatIsNoDecimal(String text) {
        assertMalformed("expected a decimal number but found '" + text + "'", "2014-02-14 14:30:00," + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "-1e301"})
    void refusesNumbersWhoseSumCouldOverflow(String text) {
        assertMalformed("expected a number within +-1.0E300 but found '" + text + "'", "2014-02-14 14:30:00," + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2014-02-30 00:00:00",
                "2014-02-14T14:30:00",
                "2014-02-14",
                "2014-02-14 24:00:00",
                "14.02.2014 14:30:00",
                "1392388200",
                "",
                "never"
            })
    void refusesWhatIsNoTime(String text) {
        assertMalformed("expected a time such as 2014-02-14 14:30:00 but found '" + text + "'", text + ",1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2014-02-14 14:30:00", "2014-02-14 14:30:00,1,2", "2014-02-14 14:30:00;1"})
    void refusesAnyOtherNumberOfColumns(String line) {
        assertMalformed("expected timestamp,value but found '" + line + "'", line);
    }

    @Test
    void quotesLittleOfALongLineAndNoControlCharacters() {
        assertMalformed(
                "expected timestamp,value but found '?[31m" + "x".repeat(35) + "...'",
                "\u001b[31m" + "x".repeat(1_000));
    }

    private void assertMalformed(String reason, String line) {
        assertEquals(
                reason,
                assertThrows(MalformedLineException.class, () -> parser.parse(line))
                        .getMessage());
    }
}
