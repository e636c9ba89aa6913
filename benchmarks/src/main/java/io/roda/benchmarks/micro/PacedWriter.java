package io.roda.benchmarks.micro;

import java.util.function.IntConsumer;

/** A thread that writes at a steady rate and spins in between. */
final class PacedWriter implements AutoCloseable {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Thread thread;
    private volatile boolean stopped;
    private volatile int written;
    private volatile Throwable failure;

    /**
     * Starts it, and waits until the first is written.
     *
     * @param perSecond how many to write in a second
     * @param limit after how many it has to stop
     * @param write writes one, whose number is the argument
     */
    PacedWriter(int perSecond, int limit, IntConsumer write) {
        thread = new Thread(() -> write(NANOS_PER_SECOND / perSecond, limit, write), "writer");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((writer, e) -> failure = e);
        thread.start();
        while (written == 0 && failure == null) {
            Thread.onSpinWait();
        }
    }

    private void write(double interval, int limit, IntConsumer write) {
        long start = System.nanoTime();
        int next = 0;
        while (!stopped && next < limit) {
            if (System.nanoTime() - start >= next * interval) {
                write.accept(next++);
                written = next;
            } else {
                Thread.onSpinWait();
            }
        }
        if (!stopped) {
            throw new IllegalStateException(
                    "there was no room for more than " + limit + " writes; take shorter iterations");
        }
    }

    int written() {
        return written;
    }

    /**
     * Ends it.
     *
     * @throws IllegalStateException if it couldn't write until now
     */
    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw new IllegalStateException("the writer failed", failure);
        }
    }
}
