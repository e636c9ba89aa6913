package io.roda.benchmarks.micro;

import io.roda.benchmarks.Form;
import io.roda.benchmarks.Reading;
import io.roda.benchmarks.ReadingStore;
import io.roda.benchmarks.SummaryReader;
import io.roda.benchmarks.SummaryStore;
import io.roda.benchmarks.SummaryView;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import io.roda.runtime.spi.BatchStage;

/** A pipeline between rings, so that readings can come for as long as they like. */
final class RodaSummaries implements KeyedSummaries {
    private final RodaEngine engine = RodaEngine.manual();
    private final ReadingStore readings = ReadingStore.open(engine, ring("readings"));
    private final SummaryStore summaries = SummaryStore.open(engine, ring("summaries"));
    private final SummaryReader reader = summaries.reader();
    private final BatchStage pipeline;

    RodaSummaries(Form form, int partitions) {
        pipeline = form.summarize(readings, summaries, partitions);
    }

    private static StoreOptions ring(String name) {
        return StoreOptions.inMemory(name, PartitionScaleBenchmark.RECORDS).whenFull(WhenFull.WAIT_FOR_READERS);
    }

    @Override
    public void push(int[] sensors, int count) {
        for (int i = 0; i < count; i++) {
            if (!readings.tryPush(new Reading(sensors[i], VALUE, 0))) {
                throw new IllegalStateException("no room for reading " + i + " of " + count);
            }
        }
    }

    @Override
    public int summarize() {
        int sum = 0;
        for (int work = pipeline.doWork(); work > 0; work = pipeline.doWork()) {
            sum += work;
        }
        return sum;
    }

    @Override
    public void replay(Output output) {
        while (reader.next()) {
            SummaryView summary = reader.view();
            output.summary(summary.sensorId(), summary.avg(), summary.count());
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
