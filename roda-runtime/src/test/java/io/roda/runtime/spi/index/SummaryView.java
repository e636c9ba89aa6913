package io.roda.runtime.spi.index;

import io.roda.runtime.spi.MemoryRegion;
import io.roda.runtime.spi.StructView;
import org.agrona.DirectBuffer;

/** A read-only flyweight over the bytes of a {@link Summary}. */
class SummaryView extends StructView {
    SummaryView() {
        super(SummaryCodec.LENGTH);
    }

    SummaryView(MemoryRegion region) {
        super(SummaryCodec.LENGTH, region);
    }

    SummaryView wrap(DirectBuffer buffer, int offset) {
        wrapBuffer(buffer, offset);
        return this;
    }

    public final long sensorId() {
        return getLong(SummaryCodec.SENSOR_ID_OFFSET);
    }

    public final double min() {
        return getDouble(SummaryCodec.MIN_OFFSET);
    }

    public final double max() {
        return getDouble(SummaryCodec.MAX_OFFSET);
    }

    public final double avg() {
        return getDouble(SummaryCodec.AVG_OFFSET);
    }

    public final long count() {
        return getLong(SummaryCodec.COUNT_OFFSET);
    }

    public final long timestamp() {
        return getLong(SummaryCodec.TIMESTAMP_OFFSET);
    }

    public final Summary toRecord() {
        return new Summary(sensorId(), min(), max(), avg(), count(), timestamp());
    }

    public final StringBuilder appendTo(StringBuilder text) {
        return text.append("Summary[")
                .append("sensorId=")
                .append(sensorId())
                .append(", ")
                .append("min=")
                .append(min())
                .append(", ")
                .append("max=")
                .append(max())
                .append(", ")
                .append("avg=")
                .append(avg())
                .append(", ")
                .append("count=")
                .append(count())
                .append(", ")
                .append("timestamp=")
                .append(timestamp())
                .append(']');
    }

    @Override
    public final String toString() {
        return appendTo(new StringBuilder()).toString();
    }
}
