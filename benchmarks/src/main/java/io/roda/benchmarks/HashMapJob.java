package io.roda.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The job as most would write it: records, a map of states and lists, on one thread. All but the alerts are sized
 * beforehand.
 */
final class HashMapJob implements Job {
    private final Workload workload;
    private final int count;
    private final Map<SensorKey, RunningSummary> states;
    private final Map<Long, Summary> previous;
    private final List<Summary> summaries;
    private final List<Alert> alerts = new ArrayList<>();

    HashMapJob(Workload workload, int count) {
        this.workload = workload;
        this.count = count;
        this.states = new HashMap<>(2 * workload.keys(count));
        this.previous = new HashMap<>(2 * workload.sensors());
        this.summaries = new ArrayList<>(count);
    }

    @Override
    public Timing run() {
        Allocation allocation = Allocation.ofThisThread();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            Reading reading = workload.reading(i);
            Summary summary = summarize(reading);
            summaries.add(summary);
            detect(summary);
        }
        long nanos = System.nanoTime() - start;
        return new Timing(nanos, allocation.bytes());
    }

    private Summary summarize(Reading reading) {
        SensorKey key = new SensorKey(reading.sensorId(), reading.timestamp() / Workload.BUCKET);
        RunningSummary state = states.computeIfAbsent(key, k -> new RunningSummary());
        state.add(reading.value());
        return new Summary(
                key.sensorId(), state.min, state.max, state.avg, state.count, key.bucket() * Workload.BUCKET);
    }

    private void detect(Summary summary) {
        Summary before = previous.put(summary.sensorId(), summary);
        if (before != null && summary.avg() > before.avg() * Alert.JUMP) {
            alerts.add(new Alert(summary.sensorId(), summary.timestamp(), 1));
        }
    }

    @Override
    public void replay(Output output) {
        summaries.forEach(s -> output.summary(s.sensorId(), s.min(), s.max(), s.avg(), s.count(), s.timestamp()));
        alerts.forEach(a -> output.alert(a.sensorId(), a.timestamp(), a.severity()));
    }

    @Override
    public void close() {}
}
