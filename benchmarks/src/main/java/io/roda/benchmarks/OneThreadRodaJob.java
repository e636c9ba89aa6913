package io.roda.benchmarks;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.spi.BatchStage;
import java.util.function.IntFunction;

/**
 * Producer and both stages in turn on the calling thread, a batch at a time: as in the loop by hand, a batch of readings is
 * made in a row.
 */
final class OneThreadRodaJob extends RodaJob implements StagedJob {
    private static final int BATCH = 512;

    private final Batch batch = new Batch(workload());

    OneThreadRodaJob(Form form, Workload workload, int count) {
        super(RodaEngine.builder().manual(), form, workload, count);
    }

    @Override
    public Timing run() {
        Allocation allocation = Allocation.ofThisThread();
        long start = System.nanoTime();
        for (long from = 0; from < count(); from += BATCH) {
            produce(from, (int) Math.min(BATCH, count() - from));
            summarize().doWork();
            detect().doWork();
        }
        int work;
        do {
            // What the stages left over, should they take less than a batch at a time: usually nothing.
            work = summarize().doWork() + detect().doWork();
        } while (work > 0);
        long nanos = System.nanoTime() - start;
        return new Timing(nanos, allocation.bytes());
    }

    private void produce(long from, int length) {
        batch.from = from;
        readings().append(length, batch);
        readings().publish();
    }

    @Override
    public void produceAll() {
        produce(0, count());
    }

    @Override
    public void summarizeAll() {
        workOff(summarize());
    }

    @Override
    public void detectAll() {
        workOff(detect());
    }

    private static void workOff(BatchStage stage) {
        int work;
        do {
            work = stage.doWork();
        } while (work > 0);
    }

    /** Makes the readings of a batch. There is one of these for all batches: one for each would be garbage. */
    private static final class Batch implements IntFunction<Reading> {
        private final Workload stream;
        private long from;

        Batch(Workload stream) {
            this.stream = stream;
        }

        @Override
        public Reading apply(int number) {
            return stream.reading(from + number);
        }
    }
}
