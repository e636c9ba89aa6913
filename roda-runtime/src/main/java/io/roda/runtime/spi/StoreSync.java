package io.roda.runtime.spi;

import io.roda.runtime.RodaException;
import io.roda.runtime.StoreClosedException;
import io.roda.runtime.file.StoreFile;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Forces what a store has published to the device. Any thread, one at a time. */
final class StoreSync {
    private static final System.Logger LOGGER = System.getLogger(StoreSync.class.getName());

    private final String store;
    private final StoreMemory memory;
    private final StoreFile file;
    private final Runnable refuseMore;
    private final ForcedClaim claim;
    private volatile RecordStore upstream;
    private volatile RodaException failure;
    private ScheduledExecutorService timer;
    private ScheduledFuture<?> timing;
    private boolean stopped;

    /**
     * Forces nothing by itself.
     *
     * @param store the store's name
     * @param memory its memory
     * @param file its file, or null
     * @param gates where its writer waits for readers; null if it doesn't
     * @param refuseMore makes the writer call {@link #check} before it writes again
     */
    StoreSync(
            final String store,
            final StoreMemory memory,
            final StoreFile file,
            final Gates gates,
            final Runnable refuseMore) {
        this.store = store;
        this.memory = memory;
        this.file = file;
        this.refuseMore = refuseMore;
        this.claim = memory.ring ? new ForcedClaim(memory, gates, this::sync) : null;
    }

    /** What the writer of a ring has to wait for, or null. */
    ForcedClaim claim() {
        return claim;
    }

    /** What is written follows from another store, which must be on the device first: see {@code docs/promises.md}. */
    void follows(final RecordStore input) {
        upstream = input;
    }

    /** Forces at an interval from now on, on a thread of this store's own. */
    void start(final Duration interval) {
        timer = Executors.newSingleThreadScheduledExecutor(work -> {
            final Thread thread = new Thread(work, "roda-sync-" + store);
            thread.setDaemon(true);
            return thread;
        });
        timing = timer.scheduleWithFixedDelay(
                this::syncInTime, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void syncInTime() {
        if (stopped) {
            return;
        }
        try {
            sync();
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.ERROR, e.getMessage(), e);
            throw e; // which ends the timer; the writer is told at its next record
        }
    }

    /**
     * Ends what {@link #start} began. Nothing is forced afterwards: the file may have another writer.
     *
     * @param lastly whether to force what has been published once more
     */
    synchronized void stop(final boolean lastly) {
        try {
            if (lastly) {
                sync();
            }
        } finally {
            stopped = true;
            stopTimer();
        }
    }

    private void stopTimer() {
        if (timer != null) {
            timing.cancel(false);
            timer.shutdown();
        }
    }

    /** The store that this one follows from, or null. */
    RecordStore followed() {
        return upstream;
    }

    /**
     * Forces records, then the position up to which they are whole. What the device said once it has failed is not asked
     * again: the operating system may have dropped what it could not write.
     */
    synchronized void sync() {
        check();
        if (stopped) {
            throw new StoreClosedException(store);
        }
        final long published = memory.published();
        final long claimed = claim == null ? 0 : claim.announce();
        if (published == memory.durable() && (claim == null || !claim.isAhead(claimed))) {
            return;
        }
        final RecordStore first = upstream;
        if (first != null) {
            first.syncIfFile();
        }
        try {
            file.force();
            if (claim != null) {
                claim.forced(claimed);
            }
            memory.durable(published);
            file.force();
        } catch (RuntimeException e) {
            failure = new RodaException(
                    "store '" + store + "' can't be forced to its device, and takes no more records", e);
            refuseMore.run(); // so that the writer is told at its next record
            throw failure;
        }
    }

    /** Refuses to go on after a failure. */
    void check() {
        final RodaException known = failure;
        if (known != null) {
            throw known;
        }
    }
}
