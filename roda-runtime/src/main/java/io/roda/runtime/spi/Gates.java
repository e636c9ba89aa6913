package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;
import java.util.Arrays;

/**
 * The gates of a store's readers, and how far they let the writer of a gated ring go.
 *
 * <p>The writer looks at the gates only when it has used up what they granted the last time. It announces a new grant, then
 * looks again; a reader that enters puts its gate down, then looks at the grant. With a full fence between the two steps
 * on either side at least one sees the other, as in Dekker's algorithm: a reader never enters behind what the writer
 * takes for granted.
 */
final class Gates {
    private final StoreMemory memory;
    private volatile Gate[] gates = {};
    private volatile long granted;

    /** The last grant that was looked at again, and stands. */
    private volatile long confirmed;

    Gates(final StoreMemory memory) {
        this.memory = memory;
    }

    /** Adds a gate and puts it at the oldest record that the writer will wait for. */
    void enter(final Gate gate) {
        gate.moveTo(memory.oldest());
        add(gate);
        gate.moveTo(keptFrom());
    }

    /** Adds a gate that stands where it is. */
    synchronized void add(final Gate gate) {
        final Gate[] more = Arrays.copyOf(gates, gates.length + 1);
        more[gates.length] = gate;
        gates = more;
    }

    synchronized void remove(final Gate gate) {
        gates = Arrays.stream(gates).filter(other -> other != gate).toArray(Gate[]::new);
    }

    /**
     * How far the writer may go. The writer's thread only.
     *
     * @param next the sequence that it wants to write
     * @return the sequence that it may not write; not greater than {@code next} where it has to wait
     */
    long grant(final long next) {
        long lowest = lowest(next);
        while (true) {
            granted = lowest + memory.slots;
            Memory.fullFence();
            final long again = lowest(next);
            if (again >= lowest) {
                confirmed = lowest + memory.slots;
                return confirmed;
            }
            lowest = again;
        }
    }

    /** The sequence that the writer could not write yet when it asked last. Any thread. */
    long confirmed() {
        return confirmed;
    }

    /** Where the slowest reader stands; without readers the writer may write one record, over the oldest. */
    private long lowest(final long next) {
        long lowest = Long.MAX_VALUE;
        for (final Gate gate : gates) {
            lowest = Math.min(lowest, gate.position());
        }
        return lowest == Long.MAX_VALUE ? Math.max(0, next + 1 - memory.slots) : lowest;
    }

    /** The oldest record that no writer will overwrite as long as a gate stands there; the gate has been moved before. */
    long keptFrom() {
        Memory.fullFence();
        // The grant first: a writer that sees the gate may take a grant back below one that it has used, and whoever
        // sees that must see what it wrote.
        final long kept = granted - memory.slots;
        return Math.max(kept, memory.oldest());
    }

    /** The gate of the slowest reader, or null where there is none. */
    Gate slowest() {
        Gate slowest = null;
        for (final Gate gate : gates) {
            if (slowest == null || gate.position() < slowest.position()) {
                slowest = gate;
            }
        }
        return slowest;
    }
}
