package io.roda.benchmarks.latency;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.TimeoutException;

/** The LMAX Disruptor's ring, read as its own batch processor does. */
final class DisruptorChannel implements Channel {
    private final RingBuffer<Event> ring;
    private final SequenceBarrier barrier;
    private final Sequence consumed = new Sequence();
    private long next;
    private long available = -1;

    DisruptorChannel(Waiting waiting) {
        ring = RingBuffer.createSingleProducer(Event::new, CAPACITY, waiting.waitStrategy());
        barrier = ring.newBarrier();
        ring.addGatingSequences(consumed);
    }

    @Override
    public void send(long number) {
        long sequence = ring.next();
        Event event = ring.get(sequence);
        event.sensorId = 1;
        event.value = number;
        event.timestamp = number;
        ring.publish(sequence);
    }

    @Override
    public long receive() {
        if (next > available) {
            available = await();
        }
        Event event = ring.get(next);
        long number = Channel.number(event.sensorId, event.value, event.timestamp);
        consumed.set(next);
        next++;
        return number;
    }

    private long await() {
        try {
            return barrier.waitFor(next);
        } catch (AlertException | TimeoutException e) {
            throw new IllegalStateException("nobody alerts a reader, and neither strategy has a time-out", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before record " + next, e);
        }
    }

    @Override
    public void close() {}

    private static final class Event {
        private long sensorId;
        private double value;
        private long timestamp;
    }
}
