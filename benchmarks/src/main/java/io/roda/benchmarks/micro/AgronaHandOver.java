package io.roda.benchmarks.micro;

import io.roda.benchmarks.ReadingCodec;
import java.nio.ByteBuffer;
import java.util.function.IntToDoubleFunction;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;

/** Records pass through Agrona's ring buffer, claimed in place and read as far as they are there. */
final class AgronaHandOver implements HandOver {
    private static final int CAPACITY = 1 << 20;
    private static final int LIMIT = 512;
    private static final int TYPE = 1;

    private final OneToOneRingBuffer ring = new OneToOneRingBuffer(
            new UnsafeBuffer(ByteBuffer.allocateDirect(CAPACITY + RingBufferDescriptor.TRAILER_LENGTH)));

    AgronaHandOver() {}

    @Override
    public void produce(int records) {
        for (int i = 0; i < records; i++) {
            int at = ring.tryClaim(TYPE, ReadingCodec.LENGTH);
            while (at < 0) {
                Thread.onSpinWait();
                at = ring.tryClaim(TYPE, ReadingCodec.LENGTH);
            }
            MutableDirectBuffer buffer = ring.buffer();
            buffer.putLong(at + ReadingCodec.SENSOR_ID_OFFSET, 1);
            buffer.putDouble(at + ReadingCodec.VALUE_OFFSET, i);
            buffer.putLong(at + ReadingCodec.TIMESTAMP_OFFSET, i);
            ring.commit(at);
        }
    }

    /** {@inheritDoc} The ring has room for one. */
    @Override
    public IntToDoubleFunction consumer() {
        return this::consume;
    }

    private double consume(int records) {
        Summing summing = new Summing();
        for (int i = 0; i < records; ) {
            int read = ring.read(summing, LIMIT);
            if (read == 0) {
                Thread.onSpinWait();
            }
            i += read;
        }
        return summing.sum;
    }

    @Override
    public void close() {}

    private static final class Summing implements MessageHandler {
        private double sum;

        @Override
        public void onMessage(int type, MutableDirectBuffer buffer, int index, int length) {
            sum += value(buffer, index);
        }

        private static double value(DirectBuffer buffer, int index) {
            return buffer.getDouble(index + ReadingCodec.VALUE_OFFSET);
        }
    }
}
