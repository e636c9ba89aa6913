package io.roda.samples.sensor;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Points in time as text, always UTC. */
final class Timestamps {
    private static final DateTimeFormatter INPUT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter OUTPUT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /**
     * Reads {@code yyyy-MM-dd HH:mm:ss}, with or without a fraction of a second, to milliseconds since 1970-01-01 UTC.
     *
     * @throws java.time.format.DateTimeParseException if the text is no such point in time
     */
    static long parse(String text) {
        return LocalDateTime.parse(text, INPUT).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** Writes milliseconds since 1970-01-01 UTC as {@code yyyy-MM-dd HH:mm:ss}. */
    static String format(long timestamp) {
        return OUTPUT.format(Instant.ofEpochMilli(timestamp));
    }
}
