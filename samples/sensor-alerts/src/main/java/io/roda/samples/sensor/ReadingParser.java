package io.roda.samples.sensor;

import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Turns a line {@code timestamp,value} into a reading. */
final class ReadingParser {
    /** Narrower than what {@link Double#parseDouble} takes: no {@code NaN}, {@code 0x1p3} or {@code 1.5f}. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    /** Far above anything measured, and low enough that no sum of readings leaves the range of a double. */
    private static final double LARGEST = 1e300;

    private static final int LONGEST_QUOTE = 40;

    private final long sensorId;
    private final Rule rule;

    ReadingParser(long sensorId, Rule rule) {
        this.sensorId = sensorId;
        this.rule = rule;
    }

    /** Says what is wrong with a line. */
    static final class MalformedLineException extends Exception {
        private static final long serialVersionUID = 1;

        MalformedLineException(String reason) {
            super(reason);
        }
    }

    Reading parse(String line) throws MalformedLineException {
        String[] columns = line.split(",", -1);
        if (columns.length != 2) {
            throw new MalformedLineException("expected timestamp,value but found " + quote(line));
        }
        long timestamp = timestamp(columns[0].strip());
        return new Reading(sensorId, value(columns[1].strip()), timestamp, rule);
    }

    private static long timestamp(String text) throws MalformedLineException {
        try {
            return Timestamps.parse(text);
        } catch (DateTimeParseException e) {
            throw new MalformedLineException("expected a time such as 2014-02-14 14:30:00 but found " + quote(text));
        }
    }

    private static double value(String text) throws MalformedLineException {
        if (!DECIMAL.matcher(text).matches()) {
            throw new MalformedLineException("expected a decimal number but found " + quote(text));
        }
        double value = Double.parseDouble(text);
        if (Math.abs(value) > LARGEST) {
            throw new MalformedLineException("expected a number within +-" + LARGEST + " but found " + quote(text));
        }
        return value;
    }

    private static String quote(String text) {
        String shown = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text;
        return "'" + shown.replaceAll("[\\p{Cc}\\p{Cf}]", "?") + "'";
    }
}
