package io.roda.benchmarks;

import io.roda.runtime.memory.Memory;

/**
 * From a sensor and a bucket to the latest summary in the output, by open addressing over words of a tag and a
 * reference. Neighbouring sensors share a cache line. Nothing is checked.
 */
final class RawIndex {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long TAG = 0xffff_ffff_0000_0000L;
    private static final int LINE_SLOTS = 8;

    private final long mask;
    private final long table;

    RawIndex(int keys) {
        long slots = Long.highestOneBit(Math.max(LINE_SLOTS, 2L * keys - 1)) * 2;
        mask = slots - 1;
        table = Memory.allocate(slots * Long.BYTES);
        Memory.clear(table, slots * Long.BYTES);
    }

    static long hash(long sensorId, long bucket) {
        long mixed = (sensorId / LINE_SLOTS + bucket * GOLDEN) * GOLDEN;
        mixed ^= mixed >>> 29;
        return mixed * LINE_SLOTS + sensorId % LINE_SLOTS;
    }

    /** The word in the slot of a hash. */
    long word(long slot) {
        return Memory.getLong(table + (slot & mask) * Long.BYTES);
    }

    static boolean matches(long word, long hash) {
        return ((word ^ hash) & TAG) == 0;
    }

    /** What a word that isn't 0 refers to. */
    static long reference(long word) {
        return (word & ~TAG) - 1;
    }

    void put(long slot, long hash, long reference) {
        Memory.putLong(table + (slot & mask) * Long.BYTES, (hash & TAG) | (reference + 1));
    }

    void free() {
        Memory.free(table);
    }
}
