package io.roda.samples.sensor;

import java.util.Locale;

/** Numbers of things as text. */
final class Amount {
    private Amount() {}

    /** Digits in groups of three. */
    static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** With the noun, to which an {@code s} is put unless there is exactly one. */
    static String of(long number, String noun) {
        return of(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
