package io.roda.runtime.spi;

import java.util.Arrays;

/** The buckets of time that are kept, in order. New ones mostly come last, and the first ones go first. */
final class SortedBuckets {
    private static final int FIRST_CAPACITY = 64;

    /** A ring: bucket i lies at {@code head + i}, modulo its length, a power of two. */
    private long[] buckets = new long[FIRST_CAPACITY];

    private int head;
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    long first() {
        return buckets[head];
    }

    void removeFirst() {
        head = place(1);
        size--;
    }

    /** Adds a bucket that isn't there. */
    void add(final long bucket) {
        if (size == buckets.length) {
            grow();
        }
        int at = size;
        for (; at > 0 && buckets[place(at - 1)] > bucket; at--) {
            buckets[place(at)] = buckets[place(at - 1)];
        }
        buckets[place(at)] = bucket;
        size++;
    }

    private int place(final int index) {
        return (head + index) & (buckets.length - 1);
    }

    private void grow() {
        final long[] more = Arrays.copyOf(buckets, 2 * buckets.length);
        System.arraycopy(buckets, 0, more, buckets.length, head);
        buckets = more;
    }
}
