package io.roda.tests.kill;

/**
 * What a named reader handled: each record at least once, in order, and one again only after a death. So the sequences in
 * the store go up by one, or stay.
 *
 * @param end the sequence after the last record that was handled
 * @param again how many were handled again
 * @param skipped how many never were
 * @param backward how often the cursor went back
 * @param torn how many differ from what was pushed
 */
record Audit(long end, long again, long skipped, long backward, long torn) {
    static Audit of(final StoreRecords handled, final StoreRecords pushed) {
        long last = -1;
        long again = 0;
        long skipped = 0;
        long backward = 0;
        long torn = 0;
        for (long i = 0; i < handled.end(); i++) {
            final long sequence = handled.get(i).getLong(0);
            if (sequence < 0
                    || sequence >= pushed.end()
                    || !handled.get(i).position(Long.BYTES).equals(pushed.get(sequence))) {
                torn++;
            }
            if (sequence == last) {
                again++;
            } else if (sequence < last) {
                backward++;
            } else {
                skipped += sequence - last - 1;
            }
            last = sequence;
        }
        return new Audit(last + 1, again, skipped, backward, torn);
    }

    /** Whether each record was handled at least once, up to the last that was, and again at deaths only. */
    boolean isSound(final long deaths) {
        return again <= deaths && skipped == 0 && backward == 0 && torn == 0;
    }
}
