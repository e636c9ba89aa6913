package io.roda.runtime.spi.index;

import io.roda.runtime.spi.KeyHash;
import io.roda.runtime.spi.RecordIndex;

/** Finds the latest {@link Summary} under each key of {@link SummaryByBucket}. */
final class SummaryByBucketIndex extends RecordIndex {
    private SummaryByBucketIndex(SummaryReader input) {
        super("SummaryByBucket", input);
    }

    public static SummaryByBucketIndex over(SummaryStore store) {
        return new SummaryByBucketIndex(store.reader());
    }

    public SummaryByBucketIndexReader reader() {
        return new SummaryByBucketIndexReader(this);
    }

    @Override
    protected long process(long from, long to) {
        for (long at = from; at < to; at++) {
            reached = inputAddress(at);
            final SensorKey key = key(SummaryByBucket.key(summary(inputAddress(at))));
            index(at, key.sensorId(), key.timestamp());
        }
        return to;
    }

    private void index(long at, long sensorId, long timestamp) {
        final long hash = KeyHash.of(sensorId, timestamp);
        for (long slot = slot(hash); ; slot = following(slot, hash)) {
            final long latest = latest(slot, hash);
            if (latest == FREE) {
                add(slot, hash, at);
                return;
            }
            if (latest != OTHER && isKey(latest, sensorId, timestamp)) {
                replace(slot, hash, at);
                return;
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

    @Override
    protected String input(long at) {
        return summary(inputAddress(at)).toString();
    }
}
