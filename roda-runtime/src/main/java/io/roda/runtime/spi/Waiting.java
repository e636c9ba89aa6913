package io.roda.runtime.spi;

import java.time.Duration;
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

    private final IdleStrategy idle = new BackoffIdleStrategy(SPINS, YIELDS, SHORTEST_SLEEP_NANOS, LONGEST_SLEEP_NANOS);
    private final IntSupplier meanwhile;
    private final long start = System.nanoTime();

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

    /** Whether this has been waiting for so long. */
    boolean isOver(final Duration timeout) {
        return timeout.isNegative()
                || timeout.isZero()
                || timeout.compareTo(Duration.ofNanos(System.nanoTime() - start)) <= 0;
    }
}
