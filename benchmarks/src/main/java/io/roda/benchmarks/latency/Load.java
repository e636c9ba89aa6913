package io.roda.benchmarks.latency;

/**
 * What a run is made of.
 *
 * @param rate how many records are due a second; 0 for each as soon as the one before has come back
 * @param leadIn how many come first, whose latencies aren't recorded
 * @param counted how many come after those
 */
record Load(int rate, long leadIn, long counted) {
    private static final int LEAD_IN_SHARE = 10;

    /** With a lead-in of a tenth more. */
    static Load of(int rate, long counted) {
        return new Load(rate, counted / LEAD_IN_SHARE, counted);
    }

    long total() {
        return leadIn + counted;
    }

    /** As a line. */
    String format() {
        return rate + " " + leadIn + " " + counted;
    }

    /** From a line. */
    static Load parse(String line) {
        String[] numbers = line.split(" ", -1);
        return new Load(Integer.parseInt(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
    }
}
