package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;

/**
 * A small table for each bucket of time, found through a directory.
 *
 * <p>Where a part of the key follows time, the keys of one moment lie in few of these tables, which stay in the cache,
 * however many keys have come before. The table of a bucket that is newer than all is as large as that of the newest
 * before it has shown to be right; those of others begin small.
 *
 * <p>The directory is an open-addressing table. Neighbouring buckets lie next to one another in it, so that the place of
 * the bucket that comes next is in the cache, too.
 *
 * <p>If only so many buckets are kept, those that are too far behind the newest one are retired when that comes. What
 * would still fall in one of them is late.
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
    private static final int PARTITIONS_PER_PLACE = 2;

    private final String what;
    private final long step;

    /** How far behind the newest bucket one is that isn't kept any more, unsigned; 0 if all are kept. */
    private final long span;

    private final SlotArena arena;
    private final RetiredTables retired;
    private final SortedBuckets kept = new SortedBuckets();

    /** The newest bucket, or the least long while there is none. */
    private long newest = Long.MIN_VALUE;

    private MemoryRegion directory;
    private long end;

    /** The place that was asked for last, or 0. */
    private long last;

    private long mask;
    private long size;

    /** How far behind the place where its search starts a bucket may lie. */
    private long furthest;

    /**
     * Provides memory.
     *
     * @param what what it is for, to be named when there is not enough of it
     * @param partitions how many keys there may be in all
     * @param slots how many slots to provide
     * @param time how far a bucket is from the next, and how many are kept
     */
    BucketTables(final String what, final int partitions, final long slots, final TimeSteps time) {
        this.what = what;
        this.step = time.step();
        this.span = time.span();
        this.arena = new SlotArena(slots, what);
        this.retired = new RetiredTables(arena);
        open(Math.max(NEIGHBOURS, Long.highestOneBit(partitions / PARTITIONS_PER_PLACE)));
    }

    private void open(final long places) {
        directory = MemoryRegion.zeroed(places * PLACE_BYTES, what);
        end = directory.address + directory.length;
        mask = places - 1;
        furthest = 0;
    }

    /**
     * The place of a bucket in the directory, which holds until another one is asked for. Mostly time goes on by one bucket,
     * to the place beside the one before.
     *
     * @param bucket the bucket
     */
    long place(final long bucket) {
        final long next = last + PLACE_BYTES;
        final boolean isNext = last != 0 && next < end && Memory.getLong(next) == bucket && slots(next) != 0;
        last = isNext ? next : found(bucket);
        return last;
    }

    private long found(final long bucket) {
        final long place = isNewBeside(bucket) ? last + PLACE_BYTES : search(bucket);
        return slots(place) != 0 ? place : add(place, bucket);
    }

    /**
     * Whether time goes on by a bucket that there wasn't yet, and the place beside the last one is free. Then a search for it
     * would end there: it would start beside where that for the last one starts, and there is no free place from there on.
     * Below zero it may start at the same place, since numbers are rounded towards zero.
     */
    private boolean isNewBeside(final long bucket) {
        if (bucket <= newest || last == 0) {
            return false;
        }
        final long before = Memory.getLong(last);
        final long next = last + PLACE_BYTES;
        return before >= 0
                && bucket == before + step
                && (before / step & (NEIGHBOURS - 1)) != NEIGHBOURS - 1
                && next < end
                && slots(next) == 0;
    }

    /** The place of a bucket, or the free one that it may take. */
    private long search(final long bucket) {
        final long first = first(bucket);
        for (long at = first; ; at = at + 1 & mask) {
            final long place = address(at);
            if (slots(place) == 0 || Memory.getLong(place) == bucket) {
                furthest = Math.max(furthest, at - first & mask);
                return place;
            }
        }
    }

    private long first(final long bucket) {
        final long number = bucket / step;
        return ((KeyHash.mix(number >>> NEIGHBOUR_BITS, 0) << NEIGHBOUR_BITS) | (number & (NEIGHBOURS - 1))) & mask;
    }

    private long add(final long free, final long bucket) {
        final long count = SlotArena.slotsFor(expectedKeys(bucket));
        long place = free;
        if (retires()) {
            kept.add(bucket);
        }
        if (bucket > newest) {
            advance(bucket);
            if (retires() && furthest > 0) { // buckets that were further on may have moved
                place = search(bucket);
            }
        }
        if (2 * (size + 1) > mask + 1) {
            grow();
            place = search(bucket);
        }
        Memory.putLong(place, bucket);
        Memory.putLong(place + SLOTS, arena.take(count));
        Memory.putLong(place + COUNT, count);
        Memory.putLong(place + USED, 0);
        size++;
        return place;
    }

    /**
     * About how many keys to expect in a new bucket. Not those of the bucket that was asked for last: if inputs alternate
     * between a bucket with many keys and others that come late or early, each of these would take memory for as many.
     */
    private long expectedKeys(final long bucket) {
        if (bucket <= newest || last == 0) {
            return 0;
        }
        return used(Memory.getLong(last) == newest ? last : search(newest));
    }

    /** Whether a bucket isn't kept any more. */
    boolean isLate(final long bucket) {
        return bucket < newest && retires() && Long.compareUnsigned(newest - bucket, span) >= 0;
    }

    /** Whether buckets are ever retired. */
    boolean retires() {
        return span != 0;
    }

    long newest() {
        return newest;
    }

    /** Makes a bucket the newest one and retires what is too far behind it. */
    void advance(final long bucket) {
        newest = bucket;
        while (!kept.isEmpty() && isLate(kept.first())) {
            retire(kept.first());
            kept.removeFirst();
        }
    }

    private void retire(final long bucket) {
        final long place = search(bucket);
        retired.add(slots(place), count(place));
        size--;
        close((place - directory.address) / PLACE_BYTES);
    }

    /**
     * Frees a place and moves what is only further on because it was taken: Knuth's algorithm R (TAOCP 3, 6.4). Nothing
     * is that lies beyond the furthest of all, so that mostly no place is looked at.
     */
    private void close(final long freed) {
        long hole = freed;
        for (long at = hole + 1 & mask; mayMove(at, hole); at = at + 1 & mask) {
            final long fromFirst = at - first(Memory.getLong(address(at))) & mask;
            if (fromFirst >= (at - hole & mask)) {
                Memory.copy(address(at), address(hole), PLACE_BYTES);
                hole = at;
            }
        }
        Memory.clearFew(address(hole), PLACE_BYTES);
    }

    private boolean mayMove(final long at, final long hole) {
        return (at - hole & mask) <= furthest && slots(address(at)) != 0;
    }

    private long address(final long place) {
        return directory.address + place * PLACE_BYTES;
    }

    /** The word of a key that isn't kept any more, whose entry may be used again; 0 if there is none. */
    long reuse() {
        return retired.next();
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
                PartitionSlots.put(to, 2 * count - 1, word);
            }
        }
        Memory.putLong(place + SLOTS, to);
        Memory.putLong(place + COUNT, 2 * count);
        Memory.clear(from, count * Long.BYTES);
        arena.give(from, count);
        return true;
    }
}
