package io.roda.runtime.spi;

import io.roda.runtime.file.Counters;
import io.roda.runtime.memory.Memory;
import io.roda.runtime.memory.PositionWord;
import java.lang.ref.Reference;

/**
 * The memory of one store, its own or a file's: counters, then slots for records.
 *
 * <p>In a ring a record's slot is its sequence modulo the slots, and it is there until the writer claims the slot for a
 * later one. What may be overwritten at any time is copied and then held against the claim, as readers of a sequence lock
 * do: see Boehm, <em>Can seqlocks get along with programming language memory models?</em> (2012).
 */
final class StoreMemory {
    final MemoryRegion region;
    final long slots;
    final int length;
    final boolean ring;

    private final long counters;
    private final long records;

    /**
     * Divides a region.
     *
     * @param region counters and slots
     * @param counters the offset of the counters in the region
     * @param slots how many records there is room for
     * @param length the length of a record
     * @param ring whether slots are used again
     */
    StoreMemory(
            final MemoryRegion region, final long counters, final long slots, final int length, final boolean ring) {
        this.region = region;
        this.slots = slots;
        this.length = length;
        this.ring = ring;
        this.counters = region.address(counters, Counters.LENGTH);
        this.records = this.counters + Counters.LENGTH;
    }

    /** Memory of its own, every page of which has been touched. */
    static StoreMemory allocate(final String store, final long slots, final int length, final boolean ring) {
        final long bytes;
        try {
            bytes = Math.addExact(Counters.LENGTH, Math.multiplyExact(slots, (long) length));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "store '" + store + "': " + slots + " records of " + length + " bytes are too many", e);
        }
        return new StoreMemory(MemoryRegion.zeroed(bytes, "store '" + store + "'"), 0, slots, length, ring);
    }

    /** The sequence after the last published record. */
    long published() {
        return load(Counters.PUBLISHED);
    }

    /** Publishes all records before a sequence. */
    void publish(final long sequence) {
        store(Counters.PUBLISHED, sequence);
    }

    /** Like {@link #publish} where nothing can damage the position, which goes without its check then. */
    void publishInMemory(final long sequence) {
        Memory.putLongRelease(counters + Counters.PUBLISHED, sequence);
        Reference.reachabilityFence(this);
    }

    /** Says that records before a sequence may be under way, before the first byte of them is written. */
    void claim(final long sequence) {
        store(Counters.CLAIMED, sequence);
        Memory.storeFence();
    }

    long claimed() {
        return load(Counters.CLAIMED);
    }

    /** The sequence after the last record that is known to be on the device. */
    long durable() {
        return load(Counters.DURABLE);
    }

    void durable(final long sequence) {
        store(Counters.DURABLE, sequence);
    }

    /** See {@link Counters#FORCED_CLAIM}. */
    long forcedClaim() {
        return load(Counters.FORCED_CLAIM);
    }

    void forcedClaim(final long sequence) {
        store(Counters.FORCED_CLAIM, sequence);
    }

    /** The oldest record that is there, or was a moment ago; the claim is loaded first, see {@link Counters#FLOOR}. */
    long oldest() {
        if (!ring) {
            return 0;
        }
        final long unclaimed = claimed() - slots;
        return Math.max(load(Counters.FLOOR), unclaimed);
    }

    private long load(final int counter) {
        final long sequence = PositionWord.sequence(Memory.getLongAcquire(counters + counter));
        Reference.reachabilityFence(this);
        return sequence;
    }

    private void store(final int counter, final long sequence) {
        Memory.putLongRelease(counters + counter, PositionWord.of(sequence));
        Reference.reachabilityFence(this);
    }

    /** The address of some bytes of the counters. */
    long counter(final int offset) {
        return counters + offset;
    }

    /** The slot of a record. */
    long slot(final long sequence) {
        return ring ? sequence % slots : sequence;
    }

    /** Where a record starts in the region. */
    long offset(final long sequence) {
        return records - region.address + slot(sequence) * length;
    }

    /** The address of a record: the one bounds check between a loop and raw memory. */
    long address(final long sequence) {
        if (sequence < 0 || (sequence >= slots && !ring)) {
            throw new IndexOutOfBoundsException("sequence " + sequence + " in a store of " + slots + " records");
        }
        return records + slot(sequence) * length;
    }

    /** Whether that many slots follow in a row from an address. */
    boolean holds(final long address, final int count) {
        return address >= records && address <= records + (slots - count) * length;
    }

    /** The address of the first slot; the others follow in a row. */
    long firstSlot() {
        return records;
    }

    /** Where the record after the last published one goes; one slot too far where a store is full. */
    long nextAddress(final long sequence) {
        return records + slot(sequence) * length;
    }

    /** How many slots there are from a record's to the last. */
    long slotsToEnd(final long sequence) {
        return slots - slot(sequence);
    }

    /**
     * Copies published records of a ring.
     *
     * @param from the sequence of the first
     * @param count how many, at most as many as there are slots
     * @param to where they go
     * @return whether none of them was overwritten before the copy was whole; if not, what was copied means nothing
     */
    boolean copy(final long from, final int count, final long to) {
        final long first = Math.min(count, slotsToEnd(from));
        Memory.copyLong(address(from), to, first * length);
        if (first < count) {
            Memory.copyLong(records, to + first * length, (count - first) * length);
        }
        Memory.loadFence();
        return from >= oldest();
    }

    /** Like {@link #copy(long, int, long)} for one record. */
    boolean copy(final long sequence, final long to) {
        Memory.copy(address(sequence), to, length);
        Memory.loadFence();
        return sequence >= oldest();
    }
}
