package io.roda.benchmarks.persisted;

import io.roda.benchmarks.Reading;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.wire.Wire;

/** Readings in a Chronicle Queue. */
final class ChronicleReadings extends ChronicleLog {
    ChronicleReadings(Content content) {
        super(content);
    }

    @Override
    void writeBytes(Bytes<?> to, int number) {
        Reading r = Records.reading(number);
        to.writeLong(r.sensorId()).writeDouble(r.value()).writeLong(r.timestamp());
    }

    @Override
    void writeNames(Wire to, int number) {
        Reading r = Records.reading(number);
        to.write("sensorId").int64(r.sensorId());
        to.write("value").float64(r.value());
        to.write("timestamp").int64(r.timestamp());
    }

    @Override
    Record readBytes(Bytes<?> from) {
        return new Reading(from.readLong(), from.readDouble(), from.readLong());
    }

    @Override
    Record readNames(Wire from) {
        return new Reading(
                from.read("sensorId").int64(),
                from.read("value").float64(),
                from.read("timestamp").int64());
    }

    @Override
    Record expected(int number) {
        return Records.reading(number);
    }
}
