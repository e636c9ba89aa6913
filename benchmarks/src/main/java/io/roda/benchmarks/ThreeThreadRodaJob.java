package io.roda.benchmarks;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.RodaEngineBuilder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.agrona.concurrent.BusySpinIdleStrategy;

/** The producer on the calling thread, and a worker that spins for each stage. */
final class ThreeThreadRodaJob extends RodaJob {
    private final List<Thread> threads;
    private final Finish finish;

    ThreeThreadRodaJob(Form form, Workload workload, int count) {
        this(form, workload, count, new CopyOnWriteArrayList<>(), new Finish());
    }

    private ThreeThreadRodaJob(Form form, Workload workload, int count, List<Thread> threads, Finish finish) {
        super(options(threads, finish), form, workload, count);
        this.threads = threads;
        this.finish = finish;
        engine().run("summarize", summarize());
        engine().run("detect", detect(), finish.watching(detect(), count));
    }

    private static RodaEngineBuilder options(List<Thread> threads, Finish finish) {
        return RodaEngine.builder()
                .idleStrategy(BusySpinIdleStrategy::new)
                .errorHandler(finish::fail)
                .threadFactory(work -> {
                    Thread thread = new Thread(work);
                    thread.setDaemon(true);
                    threads.add(thread);
                    return thread;
                });
    }

    @Override
    public Timing run() {
        Allocation allocation = Allocation.ofThisThreadAnd(threads);
        long start = System.nanoTime();
        produce();
        long end = finish.await();
        return new Timing(end - start, allocation.bytes());
    }

    /** Pushes readings one by one, as that of the Disruptor's job publishes them. */
    private void produce() {
        Workload stream = workload();
        ReadingStore store = readings();
        int end = count();
        for (long i = 0; i < end; i++) {
            store.push(stream.reading(i));
        }
    }
}
