package io.roda.runtime;

import java.util.concurrent.locks.ReentrantLock;

/** Whose turn it is to run the workers of a manual engine: one thread's at a time. */
final class Turn {
    private final ReentrantLock lock = new ReentrantLock();
    private final WorkerThreads inside;

    Turn(final WorkerThreads inside) {
        this.inside = inside;
    }

    /** Waits for the turn; returns whether it came. */
    boolean take(final Patience patience) {
        while (!lock.tryLock()) {
            if (!patience.goesOn()) {
                return false;
            }
        }
        inside.enter();
        return true;
    }

    void give() {
        inside.leave();
        lock.unlock();
    }

    boolean isMine() {
        return lock.isHeldByCurrentThread();
    }
}
