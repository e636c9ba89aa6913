package io.roda.runtime.spi;

/**
 * How keys follow time.
 *
 * @param step how far one bucket of time is from the next, at least 1
 * @param keep how many buckets up to the newest are kept; 0 for all
 */
record TimeSteps(long step, int keep) {
    TimeSteps {
        if (step < 1) {
            throw new IllegalArgumentException("a step of time must be at least 1, not " + step);
        }
    }

    /**
     * How far behind the newest bucket one is that isn't kept any more, as an unsigned number; 0 if all are kept, as they
     * are where that is beyond what two longs can be apart.
     */
    long span() {
        return Math.multiplyHigh(step, keep) == 0 ? step * keep : 0;
    }
}
