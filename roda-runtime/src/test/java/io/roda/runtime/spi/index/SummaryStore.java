package io.roda.runtime.spi.index;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.spi.RecordStore;

/** A store of {@link Summary} records, written by one thread and read by any number. */
final class SummaryStore extends RecordStore {
    private final SummaryFlyweight claimed = new SummaryFlyweight(region());

    private SummaryStore(RodaEngine engine, StoreOptions options) {
        super(engine, options, SummaryCodec.LAYOUT);
    }

    public static SummaryStore open(RodaEngine engine, StoreOptions options) {
        return new SummaryStore(engine, options);
    }

    public void push(Summary summary) {
        final long sensorId = summary.sensorId();
        final double min = summary.min();
        final double max = summary.max();
        final double avg = summary.avg();
        final long count = summary.count();
        final long timestamp = summary.timestamp();
        final long next = reserveNext();
        final long at = place(next);
        putLong(at + SummaryCodec.SENSOR_ID_OFFSET, sensorId);
        putDouble(at + SummaryCodec.MIN_OFFSET, min);
        putDouble(at + SummaryCodec.MAX_OFFSET, max);
        putDouble(at + SummaryCodec.AVG_OFFSET, avg);
        putLong(at + SummaryCodec.COUNT_OFFSET, count);
        putLong(at + SummaryCodec.TIMESTAMP_OFFSET, timestamp);
        publishNext(next);
    }

    public boolean tryPush(Summary summary) {
        if (!hasRoomForNext()) {
            return false;
        }
        push(summary);
        return true;
    }

    public SummaryFlyweight claim() {
        zero(claimNext(), SummaryCodec.LENGTH);
        return claimed;
    }

    public SummaryReader reader() {
        return new SummaryReader(this, null, readerRegion());
    }

    @Override
    protected SummaryFlyweight claimedFlyweight() {
        return claimed;
    }
}
