package io.roda.runtime.spi;

import io.roda.runtime.RodaException;
import io.roda.runtime.StoreFullException;
import io.roda.runtime.WhenFull;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** How far a store's writer may go, and what it claims before it goes there. The writer's thread only. */
final class Room {
    /** A batch over old records takes no more of them at once than this part, so that readers still find the rest. */
    private static final int PART_OF_RING = 4;

    /** How many slots are claimed at once for records that are appended one by one: few of a ring, but few times. */
    private static final int AHEAD = 64;

    /** In a large ring this part, where that is more, but no more than a stage takes at once. */
    private static final int LARGE_PART_OF_RING = 16;

    private final StoreMemory memory;
    private final Gates gates;
    private final WhenFull policy;
    private final ForcedClaim forced;
    private final long ahead;

    private long granted;
    private long claimedBefore;

    /**
     * The room of a store.
     *
     * @param memory the store's memory
     * @param gates those of its readers
     * @param policy what to do where there is no room
     * @param forced what to wait for in a ring before slots are written again; null where nothing is forced
     */
    private Room(final StoreMemory memory, final Gates gates, final WhenFull policy, final ForcedClaim forced) {
        this.memory = memory;
        this.gates = gates;
        this.policy = policy;
        this.forced = forced;
        this.ahead = Math.max(
                Math.min(AHEAD, Math.max(1, memory.slots / PART_OF_RING)),
                Math.min(BatchStage.BATCH, memory.slots / LARGE_PART_OF_RING));
    }

    static Room of(final OpenStore store) {
        return new Room(
                store.memory(),
                store.readers().gates(),
                store.whenFull(),
                store.durability().isSynced() ? store.forcing().claim() : null);
    }

    /**
     * Claims slots for records.
     *
     * @param next the sequence of the first
     * @param wanted how many, 1 or more
     * @return how many may be written, 0 if there is no room
     */
    int reserve(final long next, final int wanted) {
        final int count =
                switch (policy) {
                    case FAIL -> (int) Math.min(wanted, memory.slots - next);
                    case WAIT_FOR_READERS -> (int) Math.min(wanted, ungated(next, wanted));
                    case OVERWRITE_OLDEST -> (int) Math.min(wanted, longestBatch());
                };
        if (memory.ring && count > 0) {
            if (forced != null) {
                forced.await(next + count);
            }
            claim(next + count);
        }
        return count;
    }

    private long ungated(final long next, final int wanted) {
        if (granted < next + wanted) {
            granted = gates.grant(next);
        }
        return Math.max(0, granted - next);
    }

    /**
     * Claims some slots for a batch that may turn out to be longer.
     *
     * @param next the sequence of the next one, behind those that are there and unpublished
     * @param unpublished how many those are
     * @param wanted how many at the most, whose slots follow in a row
     * @return how many may be written, 0 if there is no room
     */
    int reserveBatch(final long next, final long unpublished, final long wanted) {
        long most = Math.min(Math.min(ahead, wanted), longestBatch() - unpublished);
        if (granted > next) { // the gates are looked at when that is used up
            most = Math.min(most, granted - next);
        }
        return reserve(next, (int) most);
    }

    /** Whether readers must have what is there unpublished before the batch goes on. */
    boolean isLongBatch(final long unpublished) {
        return memory.ring && unpublished >= longestBatch();
    }

    private long longestBatch() {
        return policy == WhenFull.OVERWRITE_OLDEST ? Math.max(1, memory.slots / PART_OF_RING) : memory.slots;
    }

    /**
     * Up to which sequence each record may be written, after its slot has been claimed, without a call of {@link
     * #reserve}.
     *
     * @param next the sequence that there is room for
     * @return a greater one
     */
    long reach(final long next) {
        if (forced != null) {
            return next + 1;
        }
        return policy == WhenFull.WAIT_FOR_READERS ? granted : Long.MAX_VALUE;
    }

    /**
     * Waits until a record may be written, and claims its slot.
     *
     * @param store the store's name
     * @param next says the record's sequence; what is done meanwhile may have written others
     * @param check throws where it may not be written any more
     * @param meanwhile what to do between one look and the next
     */
    void await(final String store, final LongSupplier next, final Runnable check, final IntSupplier meanwhile) {
        final Waiting waiting = new Waiting(meanwhile);
        final AbandonedReaders abandoned = new AbandonedReaders();
        while (reserve(next.getAsLong(), 1) == 0) {
            final Gate slowest = gates.slowest();
            if (slowest != null && slowest.isStuck()) {
                throw new StoreFullException(
                        store,
                        memory.slots,
                        slowest.holder() + " has stopped at sequence " + slowest.position()
                                + " and keeps what follows for its next start");
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new RodaException("interrupted while store '" + store + "', with " + memory.slots
                        + " records unread, waited for " + (slowest == null ? "room" : slowest.holder()));
            }
            waiting.pass();
            abandoned.find();
            check.run();
        }
    }

    /** Gives back what was claimed and not written. */
    void settle(final long next) {
        if (memory.ring) {
            claim(next);
        }
    }

    private void claim(final long sequence) {
        memory.claim(Math.max(sequence, claimedBefore));
    }

    /** Another writer begins: slots that the one before has claimed may have been written. */
    void changeWriter() {
        claimedBefore = memory.claimed();
    }
}
