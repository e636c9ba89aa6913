package io.roda.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;

/** Counts what threads allocate on the heap from now on. */
final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long[] threads;
    private final long before;

    private Allocation(long[] threads) {
        this.threads = threads;
        this.before = allocated();
    }

    static Allocation ofThisThread() {
        return new Allocation(new long[] {id(Thread.currentThread())});
    }

    /** The threads must be running, also when {@link #bytes()} is called. */
    static Allocation ofThisThreadAnd(Collection<Thread> others) {
        long[] ids = new long[others.size() + 1];
        int i = 0;
        for (Thread thread : others) {
            ids[i++] = id(thread);
        }
        ids[i] = id(Thread.currentThread());
        return new Allocation(ids);
    }

    @SuppressWarnings("deprecation") // threadId() came with JDK 19
    private static long id(Thread thread) {
        return thread.getId();
    }

    private long allocated() {
        long sum = 0;
        for (long bytes : THREADS.getThreadAllocatedBytes(threads)) {
            sum += bytes;
        }
        return sum;
    }

    long bytes() {
        return allocated() - before;
    }
}
