package io.roda.benchmarks.latency;

import io.roda.benchmarks.AlertReader;
import io.roda.benchmarks.AlertStore;
import io.roda.benchmarks.DetectJumpsInPlacePipeline;
import io.roda.benchmarks.Reading;
import io.roda.benchmarks.ReadingStore;
import io.roda.benchmarks.SummarizeInPlacePipeline;
import io.roda.benchmarks.SummaryStore;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import org.agrona.concurrent.Agent;

/** Roda's pipelines between ring stores, in one worker or in one each; alerts are read after them, in the last worker. */
final class RodaAlerts extends AlertJob {
    private final RodaEngine engine;
    private final ReadingStore readings;

    RodaAlerts(Waiting waiting, boolean workerAStage, Load load) {
        super(load);
        engine = RodaEngine.builder()
                .idleStrategy(waiting::idleStrategy)
                .errorHandler(finish()::fail)
                .build();
        readings = ReadingStore.open(engine, ring("readings"));
        SummaryStore summaries = SummaryStore.open(engine, ring("summaries"));
        AlertStore alerts = AlertStore.open(engine, ring("alerts"));
        SummarizeInPlacePipeline summarize = SummarizeInPlacePipeline.from(readings)
                .partitions(SteadyReadings.KEYS)
                .to(summaries);
        DetectJumpsInPlacePipeline detect = DetectJumpsInPlacePipeline.from(summaries)
                .partitions(SteadyReadings.SENSORS)
                .to(alerts);
        Agent watch = new Watch(alerts.reader(), times());
        Agent end = finish().watching(detect, load.total());
        if (workerAStage) {
            engine.run("summarize", summarize);
            engine.run("detect", detect, watch, end);
        } else {
            engine.run("alerts", summarize, detect, watch, end);
        }
    }

    private static StoreOptions ring(String name) {
        return StoreOptions.inMemory(name, CAPACITY).whenFull(WhenFull.WAIT_FOR_READERS);
    }

    @Override
    void send(long sensorId, double value, long timestamp) {
        readings.push(new Reading(sensorId, value, timestamp));
    }

    @Override
    public void close() {
        engine.close();
    }

    private static final class Watch implements Agent {
        private final AlertReader reader;
        private final AlertTimes times;

        Watch(AlertReader reader, AlertTimes times) {
            this.reader = reader;
            this.times = times;
        }

        @Override
        public int doWork() {
            int read = 0;
            while (reader.next()) {
                times.seen(reader.view().sensorId());
                read++;
            }
            return read;
        }

        @Override
        public String roleName() {
            return "watch";
        }
    }
}
