package io.roda.tests.kill;

/**
 * What has become of the records of a store, held against those of one that nobody killed.
 *
 * @param compared how many records were held against one another
 * @param lost how many are missing
 * @param duplicated how many are there twice, or too many
 * @param torn how many are others than they should be
 */
record Difference(long compared, long lost, long duplicated, long torn) {
    static final Difference NONE = new Difference(0, 0, 0, 0);

    /** How far to look for the place where records are the same again. */
    private static final int REACH = 2_000;

    boolean isNone() {
        return lost == 0 && duplicated == 0 && torn == 0;
    }

    Difference plus(final Difference other) {
        return new Difference(
                compared + other.compared, lost + other.lost, duplicated + other.duplicated, torn + other.torn);
    }

    /** Of a store that has come to its end. */
    static Difference between(final StoreRecords killed, final StoreRecords whole) {
        return between(killed, whole, whole.end());
    }

    /** Of a store that may yet go on: what is still to come isn't lost. */
    static Difference soFar(final StoreRecords killed, final StoreRecords whole) {
        return between(killed, whole, Math.min(killed.end(), whole.end()));
    }

    private static Difference between(final StoreRecords killed, final StoreRecords whole, final long end) {
        if (killed.recordLength() != whole.recordLength()) {
            throw new IllegalStateException(
                    "records of " + killed.recordLength() + " bytes and of " + whole.recordLength());
        }
        final long oldest = killed.oldest();
        long at = oldest; // in the one
        long should = oldest; // in the other
        long lost = 0;
        long duplicated = 0;
        long torn = 0;
        while (at < killed.end() && should < end) {
            final int run = Math.min(killed.run(at, killed.end()), whole.run(should, end));
            final int same = same(killed, at, whole, should, run);
            at += same;
            should += same;
            if (same < run) {
                final long tooMany = distance(whole, should, killed, at, killed.end());
                final long missing = distance(killed, at, whole, should, end);
                if (tooMany < missing) {
                    duplicated += tooMany;
                    at += tooMany;
                } else if (missing < tooMany) {
                    lost += missing;
                    should += missing;
                } else {
                    torn++;
                    at++;
                    should++;
                }
            }
        }
        return new Difference(killed.end() - oldest, lost + end - should, duplicated + killed.end() - at, torn);
    }

    /** How many of a run of records are the same before one that isn't. */
    private static int same(final StoreRecords a, final long atA, final StoreRecords b, final long atB, final int run) {
        final int difference = a.get(atA, run).mismatch(b.get(atB, run));
        return difference < 0 ? run : difference / a.recordLength();
    }

    /** How far from a place in one store the record is that the other one has at a place; very far if it isn't there. */
    private static long distance(
            final StoreRecords wanted, final long at, final StoreRecords where, final long from, final long end) {
        for (long i = from; i < Math.min(end, from + REACH); i++) {
            if (where.get(i).equals(wanted.get(at))) {
                return i - from;
            }
        }
        return Long.MAX_VALUE;
    }
}
