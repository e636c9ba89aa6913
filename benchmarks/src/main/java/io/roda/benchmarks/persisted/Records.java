package io.roda.benchmarks.persisted;

import io.roda.benchmarks.Reading;
import io.roda.benchmarks.Summary;

/** What is in the record with a number. */
final class Records {
    private static final int SENSORS = 1000;

    private Records() {}

    static Reading reading(long number) {
        return new Reading(number % SENSORS, number * 0.5, number);
    }

    static Summary summary(long number) {
        return new Summary(number % SENSORS, number * 0.25, number, number * 0.5, number, -number);
    }

    static void check(long number, Record expected, Record actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException("record " + number + " is " + actual + ", expected " + expected);
        }
    }

    static void checkEnd(long end, long count) {
        if (end != count) {
            throw new IllegalStateException("the records end before number " + end + ", expected " + count);
        }
    }
}
