package io.roda.stress;

import io.roda.annotations.RodaStruct;

/** What {@link Totals} makes of samples: a record whose components all follow from how many there were under its key. */
@RodaStruct
record Total(int key, long count, long sum, long inverse, long last) {
    /** The total that follows from the sample of a number, when all before it went before. */
    static Total at(final long id) {
        final long key = id % Sample.KEYS;
        final long count = id / Sample.KEYS + 1;
        final long sum = key * count + Sample.KEYS * (count * (count - 1) / 2);
        return new Total((int) key, count, sum, ~sum, id);
    }
}
