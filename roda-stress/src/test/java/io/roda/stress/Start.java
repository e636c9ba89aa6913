package io.roda.stress;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets the two actors of a test begin at once: jcstress takes them through thousands of states one after the other, and
 * one that is a little ahead would be done with a state before the other comes to it. Orders nothing after the start.
 */
final class Start {
    /** Ends the waiting for an actor that has no core to run on. */
    private static final int PATIENCE = 200;

    private final AtomicInteger ready = new AtomicInteger();

    void await() {
        ready.incrementAndGet();
        for (int spin = 0; spin < PATIENCE && ready.get() < 2; spin++) {
            Thread.onSpinWait();
        }
    }
}
