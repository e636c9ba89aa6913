package io.roda.runtime.spi;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.IdleStrategy;

/** Passes time until something has come about that another thread or process does. Confined to the waiting thread. */
final class Waiting {
    /** How often this looks before it sleeps: some microseconds. */
    private static final int SPINS = 200;

    /**
     * Not once does it yield: while the thread that it waits for runs on the same processor, and spins, a yield takes until
     * the scheduler stops that, some milliseconds. Who sleeps is woken after some 60 µs.
     */
    private static final int YIELDS = 0;

    private static final long SHORTEST_SLEEP_NANOS = BackoffIdleStrategy.DEFAULT_MIN_PARK_PERIOD_NS;
    private static final long LONGEST_SLEEP_NANOS = BackoffIdleStrategy.DEFAULT_MAX_PARK_PERIOD_NS;
    private static final long FIRST_COLLECTION_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int COLLECTION_BACKOFF = 10;

    private final IdleStrategy idle = new BackoffIdleStrategy(SPINS, YIELDS, SHORTEST_SLEEP_NANOS, LONGEST_SLEEP_NANOS);
    private final IntSupplier meanwhile;
    private final long start = System.nanoTime();
    private long collectAfter = FIRST_COLLECTION_NANOS;

    /**
     * Starts to wait.
     *
     * @param meanwhile what to do between one look and the next; returns how much it did
     */
    Waiting(final IntSupplier meanwhile) {
        this.meanwhile = meanwhile;
    }

    /** Passes a little time. */
    void pass() {
        idle.idle(meanwhile.getAsInt());
    }

    /**
     * Has the garbage collector look for readers that nobody holds any more, after a second, after ten and so on: where
     * nothing is allocated it would not run by itself.
     */
    void findAbandoned() {
        if (nanos() > collectAfter) {
            collectAfter *= COLLECTION_BACKOFF;
            System.gc();
        }
    }

    /** Whether this has been waiting for so long. */
    boolean isOver(final Duration timeout) {
        return timeout.isNegative() || timeout.isZero() || timeout.compareTo(Duration.ofNanos(nanos())) <= 0;
    }

    private long nanos() {
        return System.nanoTime() - start;
    }
}
