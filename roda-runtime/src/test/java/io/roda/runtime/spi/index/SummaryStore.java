package io.roda.runtime.spi.index;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.spi.RecordStore;

/** A store of {@link Summary} records, written by one thread and read by any number. */
final class SummaryStore extends RecordStore {
    private final SummaryFlyweight slot = new SummaryFlyweight(region());
    private final SummaryFlyweight claimed = new SummaryFlyweight(region());

    private SummaryStore(RodaEngine engine, StoreOptions options) {
        super(engine, options, SummaryCodec.LAYOUT);
    }

    public static SummaryStore open(RodaEngine engine, StoreOptions options) {
        return new SummaryStore(engine, options);
    }

    public void push(Summary summary) {
        placeNext(slot);
        slot.set(summary);
        publishNext(slot);
    }

    public boolean tryPush(Summary summary) {
        if (!tryPlaceNext(slot)) {
            return false;
        }
        slot.set(summary);
        publishNext(slot);
        return true;
    }

    public SummaryFlyweight claim() {
        claimNext();
        return claimed;
    }

    public SummaryReader reader() {
        return new SummaryReader(this, null, readerRegion());
    }

    @Override
    protected SummaryFlyweight pushedFlyweight() {
        return slot;
    }

    @Override
    protected SummaryFlyweight claimedFlyweight() {
        return claimed;
    }
}
