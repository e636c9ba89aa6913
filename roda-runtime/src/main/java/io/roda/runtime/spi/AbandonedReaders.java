package io.roda.runtime.spi;

import java.util.concurrent.TimeUnit;

/**
 * Has readers found that nobody holds any more, while a writer waits for one: where nothing is allocated the garbage
 * collector would not run by itself. Confined to the waiting thread.
 */
final class AbandonedReaders {
    private static final long FIRST_COLLECTION_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int COLLECTION_BACKOFF = 10;

    private boolean waiting;
    private long start;
    private long collectAfter;

    /** The writer still waits: the collector is asked for after a second, after ten and so on. */
    void find() {
        final long now = System.nanoTime();
        if (!waiting) {
            waiting = true;
            start = now;
            collectAfter = FIRST_COLLECTION_NANOS;
        } else if (now - start > collectAfter) {
            collectAfter *= COLLECTION_BACKOFF;
            System.gc();
        }
    }

    /** The writer waits no more. */
    void done() {
        waiting = false;
    }
}
