package io.roda.benchmarks;

import com.lmax.disruptor.BusySpinWaitStrategy;
import com.lmax.disruptor.ExceptionHandler;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.agrona.collections.Long2ObjectHashMap;

/**
 * The job on the LMAX Disruptor: the producer on the calling thread, a handler that spins for each stage, states in
 * Agrona's open-addressing map. Sensor and bucket are packed into one {@code long} for a key, which fits these workloads
 * and saves it the key objects.
 */
final class DisruptorJob implements Job {
    private static final int RING = 1 << 14;
    private static final int BUCKET_BITS = 40;
    private static final float LOAD_FACTOR = 0.55f;

    private final Workload workload;
    private final int count;
    private final Long2ObjectHashMap<RunningSummary> states;
    private final Long2ObjectHashMap<Previous> previous;
    private final RecordBuffers output;
    private final Finish finish = new Finish();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final Disruptor<Event> disruptor;
    private final RingBuffer<Event> ring;

    DisruptorJob(Workload workload, int count) {
        this.workload = workload;
        this.count = count;
        states = new Long2ObjectHashMap<>(2 * workload.keys(count), LOAD_FACTOR);
        previous = new Long2ObjectHashMap<>(2 * workload.sensors(), LOAD_FACTOR);
        output = new RecordBuffers(count);
        disruptor = new Disruptor<>(Event::new, RING, this::thread, ProducerType.SINGLE, new BusySpinWaitStrategy());
        disruptor.setDefaultExceptionHandler(new Failures());
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
        long key = event.sensorId << BUCKET_BITS | bucket;
        RunningSummary state = states.get(key);
        if (state == null) {
            state = new RunningSummary();
            states.put(key, state);
        }
        state.add(event.value);
        event.timestamp = bucket * Workload.BUCKET;
        event.avg = state.avg;
        output.summary(event.sensorId, state.min, state.max, state.avg, state.count, event.timestamp);
    }

    private void detect(Event event, long sequence, boolean endOfBatch) {
        Previous before = previous.get(event.sensorId);
        if (before == null) {
            before = new Previous();
            previous.put(event.sensorId, before);
        } else if (event.avg > before.avg * Alert.JUMP) {
            output.alert(event.sensorId, event.timestamp, 1);
        }
        before.avg = event.avg;
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

    private static final class Previous {
        private double avg;
    }

    private final class Failures implements ExceptionHandler<Event> {
        @Override
        public void handleEventException(Throwable failure, long sequence, Event event) {
            finish.fail(failure);
        }

        @Override
        public void handleOnStartException(Throwable failure) {
            finish.fail(failure);
        }

        @Override
        public void handleOnShutdownException(Throwable failure) {
            finish.fail(failure);
        }
    }
}
