package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;

/**
 * A small table for each bucket of time, found through a directory.
 *
 * <p>Where a part of the key follows time, the keys of one moment lie in few of these tables, which stay in the cache,
 * however many keys have come before. A new bucket's table is as large as that of the one before has shown to be right.
 *
 * <p>The directory is an open-addressing table. Neighbouring buckets lie next to one another in it, so that the place of
 * the bucket that comes next is in the cache, too.
 */
final class BucketTables {
    private static final int PLACE_BYTES = 32;
    private static final int SLOTS = 8;
    private static final int COUNT = 16;
    private static final int USED = 24;

    /** How many buckets lie next to one another. */
    private static final int NEIGHBOURS = 64;

    private static final int NEIGHBOUR_BITS = Integer.numberOfTrailingZeros(NEIGHBOURS);

    /** The directory begins with room for so many buckets for each partition that there may be, and grows. */
    private static final int PARTITIONS_PER_PLACE = 4;

    private final String what;
    private final long step;
    private final SlotArena arena;
    private MemoryRegion directory;
    private long mask;
    private long size;

    /**
     * Provides memory.
     *
     * @param what what it is for, to be named when there is not enough of it
     * @param partitions how many keys there may be in all
     * @param slots how many slots to provide
     * @param step how far a bucket is from the next
     */
    BucketTables(final String what, final int partitions, final long slots, final long step) {
        this.what = what;
        this.step = step;
        this.arena = new SlotArena(slots, what);
        open(Math.max(NEIGHBOURS, Long.highestOneBit(partitions / PARTITIONS_PER_PLACE)));
    }

    private void open(final long places) {
        directory = MemoryRegion.zeroed(places * PLACE_BYTES, what);
        mask = places - 1;
    }

    /**
     * The place of a bucket in the directory, which holds until another one is asked for.
     *
     * @param bucket the bucket
     * @param keys about how many keys to expect, if it is new
     */
    long place(final long bucket, final long keys) {
        final long place = search(bucket);
        return slots(place) != 0 ? place : add(place, bucket, keys);
    }

    private long search(final long bucket) {
        for (long at = first(bucket); ; at = at + 1 & mask) {
            final long place = directory.address + at * PLACE_BYTES;
            if (slots(place) == 0 || Memory.getLong(place) == bucket) {
                return place;
            }
        }
    }

    private long first(final long bucket) {
        final long number = bucket / step;
        return ((KeyHash.mix(number >>> NEIGHBOUR_BITS, 0) << NEIGHBOUR_BITS) | (number & (NEIGHBOURS - 1))) & mask;
    }

    private long add(final long free, final long bucket, final long keys) {
        long place = free;
        if (2 * (size + 1) > mask + 1) {
            grow();
            place = search(bucket);
        }
        final long count = SlotArena.slotsFor(keys);
        Memory.putLong(place, bucket);
        Memory.putLong(place + SLOTS, arena.take(count));
        Memory.putLong(place + COUNT, count);
        Memory.putLong(place + USED, 0);
        size++;
        return place;
    }

    private void grow() {
        final MemoryRegion before = directory;
        open(2 * (mask + 1));
        for (long place = before.address; place < before.address + before.length; place += PLACE_BYTES) {
            if (slots(place) != 0) {
                Memory.copy(place, search(Memory.getLong(place)), PLACE_BYTES);
            }
        }
    }

    /** The address of the table in a place. */
    static long slots(final long place) {
        return Memory.getLong(place + SLOTS);
    }

    /** How many slots that has. */
    static long count(final long place) {
        return Memory.getLong(place + COUNT);
    }

    /** How many of them are taken. */
    static long used(final long place) {
        return Memory.getLong(place + USED);
    }

    /** Counts a slot that is taken. */
    static void use(final long place) {
        Memory.putLong(place + USED, used(place) + 1);
    }

    /** Doubles the table in a place, if it is more than half full. Words say by themselves where they belong. */
    boolean makeRoom(final long place) {
        final long count = count(place);
        if (2 * used(place) <= count) {
            return false;
        }
        final long from = slots(place);
        final long to = arena.take(2 * count);
        for (long at = from; at < from + count * Long.BYTES; at += Long.BYTES) {
            final long word = Memory.getLong(at);
            if (word != 0) {
                PartitionTable.put(to, 2 * count - 1, word);
            }
        }
        Memory.putLong(place + SLOTS, to);
        Memory.putLong(place + COUNT, 2 * count);
        arena.give(from, count);
        return true;
    }
}
