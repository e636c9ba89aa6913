package io.roda.benchmarks;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.RodaEngineBuilder;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.spi.BatchStage;

/** The stores and stages of a run of Roda's pipelines. How many threads run them is for subclasses to say. */
abstract class RodaJob implements Job {
    private final RodaEngine engine;
    private final Workload workload;
    private final int count;
    private final ReadingStore readings;
    private final SummaryStore summaries;
    private final AlertStore alerts;
    private final BatchStage summarize;
    private final BatchStage detect;

    RodaJob(RodaEngineBuilder options, Form form, Workload workload, int count) {
        this.engine = options.build();
        this.workload = workload;
        this.count = count;
        readings = ReadingStore.open(engine, StoreOptions.inMemory("readings", count));
        summaries = SummaryStore.open(engine, StoreOptions.inMemory("summaries", count));
        alerts = AlertStore.open(engine, StoreOptions.inMemory("alerts", count));
        summarize = form.summarize(readings, summaries, workload.keys(count));
        detect = form.detect(summaries, alerts, workload.sensors());
    }

    final RodaEngine engine() {
        return engine;
    }

    final int count() {
        return count;
    }

    final BatchStage summarize() {
        return summarize;
    }

    final BatchStage detect() {
        return detect;
    }

    final ReadingStore readings() {
        return readings;
    }

    final Workload workload() {
        return workload;
    }

    @Override
    public final void replay(Output output) {
        SummaryReader made = summaries.reader();
        while (made.next()) {
            SummaryView s = made.view();
            output.summary(s.sensorId(), s.min(), s.max(), s.avg(), s.count(), s.timestamp());
        }
        AlertReader raised = alerts.reader();
        while (raised.next()) {
            AlertView a = raised.view();
            output.alert(a.sensorId(), a.timestamp(), a.severity());
        }
    }

    @Override
    public final void close() {
        engine.close();
    }
}
