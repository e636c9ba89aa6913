package io.roda.benchmarks.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntToDoubleFunction;

/**
 * Threads that read all that a hand-over takes to them. A single one has a processor of its own when it begins, which more
 * of them needn't find.
 */
final class Consumers {
    private final List<Thread> threads = new ArrayList<>();
    private final double[] sums;
    private final int records;

    /** Starts them, and waits until all of them are about to read. */
    Consumers(HandOver handOver, int count, int records) throws InterruptedException {
        this.sums = new double[count];
        this.records = records;
        CountDownLatch ready = new CountDownLatch(count);
        Meeting meeting = count == 1 ? new Meeting() : null;
        for (int i = 0; i < count; i++) {
            int number = i;
            IntToDoubleFunction consumer = handOver.consumer();
            Thread thread = new Thread(
                    () -> {
                        ready.countDown();
                        if (meeting != null) {
                            meeting.attend();
                        }
                        sums[number] = consumer.applyAsDouble(records);
                    },
                    "consumer-" + number);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        ready.await();
        if (meeting != null) {
            meeting.await();
        }
    }

    /** Waits until each of them has read everything. */
    void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Checks what came through to each. */
    void check() {
        for (double sum : sums) {
            Readings.check("the sum of what came through", sum, (records - 1) * (records / 2.0));
        }
    }
}
