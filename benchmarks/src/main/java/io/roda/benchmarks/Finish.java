package io.roda.benchmarks;

import io.roda.runtime.spi.Stage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.Agent;

/** Tells the thread that waits when the last output was made, as seen by the thread that made it. */
public final class Finish {
    private static final long PATIENCE_MINUTES = 5;

    private final CountDownLatch latch = new CountDownLatch(1);
    private volatile long nanos;
    private volatile Throwable failure;

    /** New, for one run. */
    public Finish() {}

    /** Called after the last output. */
    public void reached() {
        nanos = System.nanoTime();
        latch.countDown();
    }

    /**
     * Called when there will be no last output.
     *
     * @param cause why
     */
    public void fail(Throwable cause) {
        failure = cause;
        latch.countDown();
    }

    /**
     * Waits without using a processor.
     *
     * @return the time of the last output, as {@link System#nanoTime} counts it
     * @throws IllegalStateException if the run failed, the wait was interrupted or took some minutes
     */
    public long await() {
        try {
            if (!latch.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("no last output within " + PATIENCE_MINUTES + " minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the last output", e);
        }
        if (failure != null) {
            throw new IllegalStateException("the run failed", failure);
        }
        return nanos;
    }

    /**
     * Watches for the last input of the last stage.
     *
     * @param last the last stage
     * @param inputs how many it gets
     * @return what runs after the stage, in its worker
     */
    public Agent watching(Stage last, long inputs) {
        return new Agent() {
            private boolean done;

            @Override
            public int doWork() {
                if (done || last.processedPosition() < inputs) {
                    return 0;
                }
                done = true;
                reached();
                return 1;
            }

            @Override
            public String roleName() {
                return "finish";
            }
        };
    }
}
