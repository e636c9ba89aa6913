package io.roda.benchmarks.micro;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.TimeoutException;
import com.lmax.disruptor.WaitStrategy;
import java.util.function.IntToDoubleFunction;

/** Records pass through the LMAX Disruptor's ring, read as its own batch processor does. */
final class DisruptorHandOver implements HandOver {
    static final int BATCH = 512;

    static final int RING = 1 << 14;

    private final RingBuffer<Event> ring;
    private final int batch;

    DisruptorHandOver(int batch, WaitStrategy waiting) {
        this.batch = batch;
        ring = RingBuffer.createSingleProducer(Event::new, RING, waiting);
    }

    @Override
    public void produce(int records) {
        if (batch == 1) {
            for (int i = 0; i < records; i++) {
                long sequence = ring.next();
                ring.get(sequence).set(i);
                ring.publish(sequence);
            }
            return;
        }
        for (int from = 0; from < records; from += batch) {
            int length = Math.min(batch, records - from);
            long last = ring.next(length);
            long first = last - length + 1;
            for (int i = 0; i < length; i++) {
                ring.get(first + i).set(from + i);
            }
            ring.publish(first, last);
        }
    }

    @Override
    public IntToDoubleFunction consumer() {
        Sequence consumed = new Sequence();
        ring.addGatingSequences(consumed);
        SequenceBarrier barrier = ring.newBarrier();
        return records -> consume(records, barrier, consumed);
    }

    private double consume(int records, SequenceBarrier barrier, Sequence consumed) {
        double sum = 0;
        try {
            for (long next = 0; next < records; ) {
                long available = barrier.waitFor(next);
                for (; next <= available; next++) {
                    sum += ring.get(next).value;
                }
                consumed.set(available);
            }
        } catch (AlertException | TimeoutException e) {
            throw new IllegalStateException("nobody alerts a reader, and spinning has no time-out", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return sum;
    }

    @Override
    public void close() {}

    private static final class Event {
        private long sensorId;
        private double value;
        private long timestamp;

        void set(int i) {
            sensorId = 1;
            value = i;
            timestamp = i;
        }

        @Override
        public String toString() {
            return sensorId + ": " + value + " at " + timestamp;
        }
    }
}
