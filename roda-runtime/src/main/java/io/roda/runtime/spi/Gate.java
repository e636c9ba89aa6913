package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;
import io.roda.runtime.memory.PositionWord;
import java.lang.ref.Reference;

/**
 * Where one reader stands: the sequence before which it needs no record any more. The writer of a gated ring waits at the
 * lowest gate. A gate is moved by its reader's thread and read by any.
 */
final class Gate {
    private final String holder;
    private final MemoryRegion region;
    private final long address;
    private final boolean lasting;
    private volatile boolean stuck;

    private Gate(final String holder, final MemoryRegion region, final long address, final boolean lasting) {
        this.holder = holder;
        this.region = region;
        this.address = address;
        this.lasting = lasting;
    }

    /** A gate that lasts as long as its reader. */
    static Gate passing(final String holder, final long position) {
        final MemoryRegion region = MemoryRegion.zeroed(Long.BYTES, "the position of a reader");
        final Gate gate = new Gate(holder, region, region.address, false);
        gate.moveTo(position);
        return gate;
    }

    /** The gate of a named reader, which lies in the store itself. */
    static Gate lasting(final String name, final MemoryRegion region, final long address) {
        return new Gate("reader '" + name + "'", region, address, true);
    }

    void moveTo(final long sequence) {
        Memory.putLongRelease(address, PositionWord.of(sequence));
        Reference.reachabilityFence(region);
    }

    long position() {
        final long sequence = PositionWord.sequence(Memory.getLongAcquire(address));
        Reference.reachabilityFence(region);
        return sequence;
    }

    /** Whether it belongs to a named reader, and so to the store. */
    boolean isLasting() {
        return lasting;
    }

    /** Who stands here, for messages. */
    String holder() {
        return holder;
    }

    /** Says that nobody moves this gate in this process any more, until it is taken up again. */
    void stick() {
        stuck = true;
    }

    /** Takes {@link #stick()} back. */
    void moves() {
        stuck = false;
    }

    boolean isStuck() {
        return stuck;
    }
}
