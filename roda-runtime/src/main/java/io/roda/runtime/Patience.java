package io.roda.runtime;

import java.time.Duration;
import java.util.function.IntSupplier;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.IdleStrategy;

/** How long to wait, and what to do meanwhile. Confined to the waiting thread. */
final class Patience {
    private final long start = System.nanoTime();
    private final long nanos;
    private final boolean interruptible;
    private final IntSupplier meanwhile;
    private final IdleStrategy idle = new BackoffIdleStrategy();
    private boolean interrupted;

    /**
     * Starts to wait.
     *
     * @param limit how long at the most
     * @param interruptible whether an interrupt ends the waiting, or is put off until {@link #end()}
     * @param meanwhile what to do between one look and the next; returns how much it did
     */
    Patience(final Duration limit, final boolean interruptible, final IntSupplier meanwhile) {
        this.nanos = nanos(limit);
        this.interruptible = interruptible;
        this.meanwhile = meanwhile;
    }

    private static long nanos(final Duration limit) {
        try {
            return Math.max(0, limit.toNanos());
        } catch (ArithmeticException e) {
            return limit.isNegative() ? 0 : Long.MAX_VALUE;
        }
    }

    /** Passes some time; returns false where there is none left. */
    boolean goesOn() {
        if (left() <= 0) {
            return false;
        }
        if (interruptible && Thread.currentThread().isInterrupted()) {
            return false;
        }
        if (!interruptible && Thread.interrupted()) {
            interrupted = true;
        }
        idle.idle(meanwhile.getAsInt());
        return true;
    }

    /** How many nanoseconds are left. */
    long left() {
        return nanos - (System.nanoTime() - start);
    }

    /** Makes up for an interrupt that was put off. */
    void end() {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
