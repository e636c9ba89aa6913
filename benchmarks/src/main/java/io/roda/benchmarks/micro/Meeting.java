package io.roda.benchmarks.micro;

import java.util.concurrent.TimeUnit;

/**
 * Has two threads pass a number to and fro until they plainly run at the same time. A thread that has just been started
 * may share a processor with the one that started it, while another one is idle, until the scheduler looks again; that
 * takes milliseconds, in which one of them spins and the other waits.
 */
final class Meeting {
    private static final long QUICK = TimeUnit.MICROSECONDS.toNanos(20);
    private static final int ROUNDS = 1000;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
    private static final int OVER = -1;

    private volatile int asked;
    private volatile int answered;

    /** Waits until a thousand rounds in a row were quick; on a machine too busy for that, two seconds. */
    void await() {
        long start = System.nanoTime();
        long before = start;
        for (int quick = 0; quick < ROUNDS && before - start < PATIENCE; ) {
            int round = asked + 1;
            asked = round;
            while (answered != round) {
                Thread.onSpinWait();
            }
            long now = System.nanoTime();
            quick = now - before < QUICK ? quick + 1 : 0;
            before = now;
        }
        asked = OVER;
    }

    /** The other thread's part; returns when the first one has seen enough. */
    void attend() {
        for (int round = asked; round != OVER; round = asked) {
            answered = round;
            Thread.onSpinWait();
        }
    }
}
