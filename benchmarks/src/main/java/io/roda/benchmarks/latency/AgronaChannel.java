package io.roda.benchmarks.latency;

import io.roda.benchmarks.ReadingCodec;
import java.nio.ByteBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;

/** Agrona's ring buffer, claimed in place. */
final class AgronaChannel implements Channel, MessageHandler {
    private static final int TYPE = 1;

    /** With its header a record takes 32 bytes. */
    private static final int BYTES = CAPACITY * 32;

    private final OneToOneRingBuffer ring = new OneToOneRingBuffer(
            new UnsafeBuffer(ByteBuffer.allocateDirect(BYTES + RingBufferDescriptor.TRAILER_LENGTH)));
    private final IdleStrategy idle;
    private long received;

    AgronaChannel(Waiting waiting) {
        idle = waiting.idleStrategy();
    }

    @Override
    public void send(long number) {
        int at = ring.tryClaim(TYPE, ReadingCodec.LENGTH);
        while (at < 0) {
            Thread.onSpinWait();
            at = ring.tryClaim(TYPE, ReadingCodec.LENGTH);
        }
        MutableDirectBuffer buffer = ring.buffer();
        buffer.putLong(at + ReadingCodec.SENSOR_ID_OFFSET, 1);
        buffer.putDouble(at + ReadingCodec.VALUE_OFFSET, (double) number);
        buffer.putLong(at + ReadingCodec.TIMESTAMP_OFFSET, number);
        ring.commit(at);
    }

    @Override
    public long receive() {
        while (ring.read(this, 1) == 0) {
            idle.idle();
        }
        idle.reset();
        return received;
    }

    @Override
    public void onMessage(int type, MutableDirectBuffer buffer, int index, int length) {
        received = Channel.number(
                buffer.getLong(index + ReadingCodec.SENSOR_ID_OFFSET),
                buffer.getDouble(index + ReadingCodec.VALUE_OFFSET),
                buffer.getLong(index + ReadingCodec.TIMESTAMP_OFFSET));
    }

    @Override
    public void close() {}
}
