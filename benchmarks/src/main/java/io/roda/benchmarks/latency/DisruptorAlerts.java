package io.roda.benchmarks.latency;

import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import io.roda.benchmarks.HandlerFailures;
import io.roda.benchmarks.MappedState;
import io.roda.benchmarks.RunningSummary;
import io.roda.benchmarks.Workload;

/** The LMAX Disruptor with both stages in one handler or a handler for each; the summary is left in the event. */
final class DisruptorAlerts extends AlertJob {
    private final MappedState state = new MappedState(SteadyReadings.KEYS, SteadyReadings.SENSORS);
    private final Disruptor<Event> disruptor;
    private final RingBuffer<Event> ring;

    DisruptorAlerts(Waiting waiting, boolean handlerAStage, Load load) {
        super(load);
        disruptor = new Disruptor<>(
                Event::new, CAPACITY, DisruptorAlerts::thread, ProducerType.SINGLE, waiting.waitStrategy());
        disruptor.setDefaultExceptionHandler(new HandlerFailures<>(finish()));
        if (handlerAStage) {
            disruptor.handleEventsWith(this::summarize).then(this::detect);
        } else {
            disruptor.handleEventsWith(this::both);
        }
        ring = disruptor.start();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "disruptor");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    void send(long sensorId, double value, long timestamp) {
        long sequence = ring.next();
        Event event = ring.get(sequence);
        event.sensorId = sensorId;
        event.value = value;
        event.timestamp = timestamp;
        ring.publish(sequence);
    }

    private void both(Event event, long sequence, boolean endOfBatch) {
        summarize(event, sequence, endOfBatch);
        detect(event, sequence, endOfBatch);
    }

    private void summarize(Event event, long sequence, boolean endOfBatch) {
        long bucket = event.timestamp / Workload.BUCKET;
        RunningSummary summary = state.summarize(event.sensorId, bucket, event.value);
        event.timestamp = bucket * Workload.BUCKET;
        event.min = summary.min();
        event.max = summary.max();
        event.avg = summary.avg();
        event.count = summary.count();
    }

    private void detect(Event event, long sequence, boolean endOfBatch) {
        if (state.jumps(event.sensorId, event.avg)) {
            times().seen(event.sensorId);
        }
        if (sequence == load().total() - 1) {
            finish().reached();
        }
    }

    @Override
    public void close() {
        disruptor.halt();
    }

    private static final class Event {
        private long sensorId;
        private double value;
        private long timestamp;
        private double min;
        private double max;
        private double avg;
        private long count;

        @Override
        public String toString() {
            return sensorId + " at " + timestamp + ": " + count + " from " + min + " to " + max + ", mean " + avg;
        }
    }
}
