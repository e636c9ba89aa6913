package io.roda.benchmarks;

import com.lmax.disruptor.BusySpinWaitStrategy;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The job on the LMAX Disruptor: the producer on the calling thread, a handler that spins for each stage, states in
 * Agrona's open-addressing map.
 */
final class DisruptorJob implements Job {
    private static final int RING = 1 << 14;

    private final Workload workload;
    private final int count;
    private final MappedState state;
    private final RecordBuffers output;
    private final Finish finish = new Finish();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final Disruptor<Event> disruptor;
    private final RingBuffer<Event> ring;

    DisruptorJob(Workload workload, int count) {
        this.workload = workload;
        this.count = count;
        state = new MappedState(workload.keys(count), workload.sensors());
        output = new RecordBuffers(count);
        disruptor = new Disruptor<>(Event::new, RING, this::thread, ProducerType.SINGLE, new BusySpinWaitStrategy());
        disruptor.setDefaultExceptionHandler(new HandlerFailures<>(finish));
        disruptor.handleEventsWith(this::summarize).then(this::detect);
        ring = disruptor.start();
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "disruptor");
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    @Override
    public Timing run() {
        Allocation allocation = Allocation.ofThisThreadAnd(threads);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long sequence = ring.next();
            Event event = ring.get(sequence);
            event.sensorId = workload.sensorId(i);
            event.value = workload.value(i);
            event.timestamp = workload.timestamp(i);
            ring.publish(sequence);
        }
        long end = finish.await();
        return new Timing(end - start, allocation.bytes());
    }

    private void summarize(Event event, long sequence, boolean endOfBatch) {
        long bucket = event.timestamp / Workload.BUCKET;
        RunningSummary summary = state.summarize(event.sensorId, bucket, event.value);
        event.timestamp = bucket * Workload.BUCKET;
        event.avg = summary.avg;
        output.summary(event.sensorId, summary.min, summary.max, summary.avg, summary.count, event.timestamp);
    }

    private void detect(Event event, long sequence, boolean endOfBatch) {
        if (state.jumps(event.sensorId, event.avg)) {
            output.alert(event.sensorId, event.timestamp, 1);
        }
        if (sequence == count - 1) {
            finish.reached();
        }
    }

    @Override
    public void replay(Output to) {
        output.replay(to);
    }

    @Override
    public void close() {
        disruptor.halt();
    }

    private static final class Event {
        private long sensorId;
        private double value;
        private long timestamp;
        private double avg;
    }
}
