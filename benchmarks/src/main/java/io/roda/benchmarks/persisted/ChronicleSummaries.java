package io.roda.benchmarks.persisted;

import io.roda.benchmarks.Summary;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.wire.Wire;

/** Summaries in a Chronicle Queue. */
final class ChronicleSummaries extends ChronicleLog {
    ChronicleSummaries(Content content) {
        super(content);
    }

    @Override
    void writeBytes(Bytes<?> to, int number) {
        Summary s = Records.summary(number);
        to.writeLong(s.sensorId())
                .writeDouble(s.min())
                .writeDouble(s.max())
                .writeDouble(s.avg())
                .writeLong(s.count())
                .writeLong(s.timestamp());
    }

    @Override
    void writeNames(Wire to, int number) {
        Summary s = Records.summary(number);
        to.write("sensorId").int64(s.sensorId());
        to.write("min").float64(s.min());
        to.write("max").float64(s.max());
        to.write("avg").float64(s.avg());
        to.write("count").int64(s.count());
        to.write("timestamp").int64(s.timestamp());
    }

    @Override
    Record readBytes(Bytes<?> from) {
        return new Summary(
                from.readLong(),
                from.readDouble(),
                from.readDouble(),
                from.readDouble(),
                from.readLong(),
                from.readLong());
    }

    @Override
    Record readNames(Wire from) {
        return new Summary(
                from.read("sensorId").int64(),
                from.read("min").float64(),
                from.read("max").float64(),
                from.read("avg").float64(),
                from.read("count").int64(),
                from.read("timestamp").int64());
    }

    @Override
    Record expected(int number) {
        return Records.summary(number);
    }
}
