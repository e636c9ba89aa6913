package io.roda.runtime.spi.index;

import io.roda.runtime.spi.MemoryRegion;
import org.agrona.DirectBuffer;

/** A flyweight that writes the bytes of a {@link Summary}. */
final class SummaryFlyweight extends SummaryView {
    SummaryFlyweight() {}

    SummaryFlyweight(MemoryRegion region) {
        super(region);
    }

    @Override
    public SummaryFlyweight wrap(DirectBuffer buffer, int offset) {
        wrapWritable(buffer, offset);
        return this;
    }

    public SummaryFlyweight sensorId(long value) {
        putLong(SummaryCodec.SENSOR_ID_OFFSET, value);
        return this;
    }

    public SummaryFlyweight min(double value) {
        putDouble(SummaryCodec.MIN_OFFSET, value);
        return this;
    }

    public SummaryFlyweight max(double value) {
        putDouble(SummaryCodec.MAX_OFFSET, value);
        return this;
    }

    public SummaryFlyweight avg(double value) {
        putDouble(SummaryCodec.AVG_OFFSET, value);
        return this;
    }

    public SummaryFlyweight count(long value) {
        putLong(SummaryCodec.COUNT_OFFSET, value);
        return this;
    }

    public SummaryFlyweight timestamp(long value) {
        putLong(SummaryCodec.TIMESTAMP_OFFSET, value);
        return this;
    }

    public SummaryFlyweight set(Summary summary) {
        sensorId(summary.sensorId());
        min(summary.min());
        max(summary.max());
        avg(summary.avg());
        count(summary.count());
        timestamp(summary.timestamp());
        return this;
    }

    public SummaryFlyweight copyFrom(SummaryView other) {
        copy(other, SummaryCodec.LENGTH);
        return this;
    }
}
