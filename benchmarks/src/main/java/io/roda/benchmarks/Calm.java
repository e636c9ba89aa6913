package io.roda.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits until nothing goes on in this JVM any more. What a run leaves is freed by other threads after a collection, and
 * would take the time of whatever runs next, in this JVM or another.
 */
final class Calm {
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long BUSY = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int CALM_LOOKS = 2;
    private static final int LOOKS = 100;

    private Calm() {}

    static void await() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        int calm = 0;
        for (int look = 0; look < LOOKS && calm < CALM_LOOKS; look++) {
            long before = system.getProcessCpuTime();
            LockSupport.parkNanos(LOOK);
            calm = system.getProcessCpuTime() - before < BUSY ? calm + 1 : 0;
        }
    }
}
