package io.roda.runtime.spi.index;

import io.roda.runtime.spi.KeyHash;
import io.roda.runtime.spi.RecordIndexReader;
import java.util.function.Consumer;
import java.util.function.Function;

/** Looks up the latest {@link Summary} under a key of {@link SummaryByBucket}. Confined to one thread. */
final class SummaryByBucketIndexReader extends RecordIndexReader {
    private final SummaryView found;
    private final SummaryView each;

    SummaryByBucketIndexReader(SummaryByBucketIndex index) {
        super(index);
        this.found = new SummaryView(region(index));
        this.each = new SummaryView(region(index));
    }

    public Summary get(SensorKey key) {
        final long record = find(key);
        return record == FREE ? null : held(summary(record));
    }

    public <R> R with(SensorKey key, Function<SummaryView, R> function) {
        return placeFound(found, find(key)) ? function.apply(found) : null;
    }

    public void forEach(Consumer<SummaryView> consumer) {
        forEach(each, consumer);
    }

    private long find(SensorKey key) {
        key(key);
        checkOpen();
        return record(key.sensorId(), key.timestamp());
    }

    private long record(long sensorId, long timestamp) {
        final long hash = KeyHash.of(sensorId, timestamp);
        final long latest = first(hash);
        return latest != OTHER && isKey(latest, sensorId, timestamp) ? latest : search(hash, sensorId, timestamp);
    }

    private long search(long hash, long sensorId, long timestamp) {
        for (long slot = slot(hash); ; slot = following(slot, hash)) {
            final long latest = latest(slot, hash);
            if (latest == FREE || (latest != OTHER && isKey(latest, sensorId, timestamp))) {
                return latest;
            }
        }
    }

    private static boolean isKey(long record, long sensorId, long timestamp) {
        final SensorKey key = SummaryByBucket.key(summary(record));
        return key.sensorId() == sensorId && key.timestamp() == timestamp;
    }

    private static Summary summary(long at) {
        return new Summary(
                getLong(at + SummaryCodec.SENSOR_ID_OFFSET),
                getDouble(at + SummaryCodec.MIN_OFFSET),
                getDouble(at + SummaryCodec.MAX_OFFSET),
                getDouble(at + SummaryCodec.AVG_OFFSET),
                getLong(at + SummaryCodec.COUNT_OFFSET),
                getLong(at + SummaryCodec.TIMESTAMP_OFFSET));
    }
}
