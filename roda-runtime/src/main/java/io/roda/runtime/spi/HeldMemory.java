package io.roda.runtime.spi;

/**
 * Keeps memory that nothing points at any more from piling up.
 *
 * <p>Regions are freed when the garbage collector finds them unreachable, but what they take outside the heap doesn't
 * make it look. So it is told to, whenever regions together take twice as much as was left the last time.
 */
final class HeldMemory {
    private static final long LEAST = 1L << 29;
    private static final int LOOKS = 20;
    private static final long MILLIS_PER_LOOK = 25;

    /** On a busy machine the thread that frees regions may not have its turn at once. */
    private static final int LOOKS_IN_VAIN = 4;

    private static long held;
    private static long limit = LEAST;

    private HeldMemory() {}

    /** Counts memory that is about to be allocated, after unreachable regions have made room for it. */
    static void add(final long bytes) {
        synchronized (HeldMemory.class) {
            if (bytes <= limit - held) {
                held += bytes;
                return;
            }
        }
        collect();
        synchronized (HeldMemory.class) {
            held += bytes;
            limit = Math.max(LEAST, 2 * held);
        }
    }

    /** Counts memory that was freed. */
    static synchronized void remove(final long bytes) {
        held -= bytes;
        HeldMemory.class.notifyAll();
    }

    /** Takes back what {@link #add} counted, where there was no such memory. */
    static synchronized void giveUp(final long bytes) {
        held -= bytes;
        limit = Math.max(LEAST, 2 * held);
    }

    /** Has unreachable regions freed, as far as the garbage collector finds them; waits while some are. */
    private static void collect() {
        System.gc();
        boolean interrupted = false;
        synchronized (HeldMemory.class) {
            int inVain = 0;
            for (int look = 0; look < LOOKS && inVain < LOOKS_IN_VAIN && !interrupted; look++) {
                final long before = held;
                try {
                    HeldMemory.class.wait(MILLIS_PER_LOOK);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
                inVain = held < before ? 0 : inVain + 1;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The bytes of all regions that have not been freed. */
    static synchronized long held() {
        return held;
    }
}
