package io.roda.benchmarks.persisted;

/**
 * What a run took.
 *
 * @param openingNanos until the first record could be appended
 * @param appendingNanos from then until the last one had been
 */
record Times(long openingNanos, long appendingNanos) {
    /** As a line. */
    String format() {
        return openingNanos + " " + appendingNanos;
    }

    /** From a line. */
    static Times parse(String line) {
        String[] numbers = line.split(" ", -1);
        return new Times(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }
}
