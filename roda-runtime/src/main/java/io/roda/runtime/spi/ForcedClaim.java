package io.roda.runtime.spi;

/**
 * Keeps the writer of a ring within the slots that the device knows to be claimed: what is written there before a loss of
 * power may have reached the device or not, and so the records that were there before are lost, too. Claims are forced
 * ahead, together with records, so that the writer seldom has to wait for that.
 */
final class ForcedClaim {
    /** How far ahead, as a part of the ring: so much of its oldest records is given up after a loss of power. */
    private static final int PART_OF_RING = 4;

    private final StoreMemory memory;

    /** Says how far a writer that waits for readers may go, or null. */
    private final Gates gates;

    private final Runnable sync;

    /** What the writer waits for. */
    private volatile long needed;

    private volatile long forced;

    /**
     * Begins where the store was left.
     *
     * @param memory the ring's memory
     * @param gates the gates that its writer waits at, or null
     * @param sync forces the store, by way of {@link #announce} and {@link #forced(long)}
     */
    ForcedClaim(final StoreMemory memory, final Gates gates, final Runnable sync) {
        this.memory = memory;
        this.gates = gates;
        this.sync = sync;
        this.forced = memory.forcedClaim();
    }

    /** Returns once the device knows that slots before a sequence may be written. The writer's thread only. */
    void await(final long claim) {
        if (claim > forced) {
            needed = claim;
            sync.run();
        }
    }

    /** Stores the claim that is to be forced, and returns it. One thread at a time. */
    long announce() {
        final long ahead = Math.max(needed, memory.claimed() + Math.max(1, memory.slots / PART_OF_RING));
        final long granted = gates == null ? ahead : Math.min(ahead, gates.confirmed());
        final long claim = Math.max(forced, granted);
        memory.forcedClaim(claim);
        return claim;
    }

    /** Says that what {@link #announce} returned has been forced. */
    void forced(final long claim) {
        forced = claim;
    }

    /** Whether that is more than has been forced. */
    boolean isAhead(final long claim) {
        return claim > forced;
    }
}
