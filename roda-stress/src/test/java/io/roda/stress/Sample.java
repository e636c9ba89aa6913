package io.roda.stress;

import io.roda.annotations.RodaStruct;

/**
 * A record whose components all follow from its number, so that two records' bytes in one are found out. It isn't a
 * divisor of a cache line in length: some lie across two.
 */
@RodaStruct
record Sample(int key, int low, long id, long inverse, double half, long product, long last) {
    /** How many keys there are. */
    static final int KEYS = 3;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    static Sample of(final long id) {
        return new Sample((int) (id % KEYS), (int) id, id, ~id, id / 2.0, (id + 1) * FACTOR, ~id);
    }

    /** The same through a flyweight, component by component. */
    static void write(final SampleFlyweight flyweight, final long id) {
        flyweight
                .key((int) (id % KEYS))
                .low((int) id)
                .id(id)
                .inverse(~id)
                .half(id / 2.0)
                .product((id + 1) * FACTOR)
                .last(~id);
    }

    /** Whether this is what was once pushed as a whole. */
    boolean isWhole() {
        return equals(of(id));
    }
}
