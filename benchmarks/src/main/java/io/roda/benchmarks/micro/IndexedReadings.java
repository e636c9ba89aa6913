package io.roda.benchmarks.micro;

import io.roda.benchmarks.Reading;
import io.roda.benchmarks.ReadingStore;
import io.roda.benchmarks.ReadingView;
import io.roda.benchmarks.SensorKey;
import io.roda.runtime.RodaEngine;
import java.util.function.Function;

/** Roda's index; each reading that is pushed is indexed before the next one. */
final class IndexedReadings implements KeyedReadings {
    private final RodaEngine engine = RodaEngine.manual();
    private final Function<ReadingView, Double> value = ReadingView::value;
    private final ReadingStore store;
    private final ReadingByTimeIndex index;
    private final ReadingByTimeIndexReader reader;
    private final boolean asRecord;

    IndexedReadings(int capacity, boolean asRecord) {
        this.store = Readings.open(engine, capacity);
        this.index = ReadingByTimeIndex.over(store);
        this.reader = index.reader();
        this.asRecord = asRecord;
    }

    @Override
    public void write(Reading reading) {
        store.push(reading);
        Readings.check("the number of readings to index", index.compute(), 1);
    }

    @Override
    public double sum(SensorKey[] keys) {
        return asRecord ? sumOfRecords(keys) : sumOfViews(keys);
    }

    private double sumOfRecords(SensorKey[] keys) {
        double sum = 0;
        for (SensorKey key : keys) {
            sum += reader.get(key).value();
        }
        return sum;
    }

    private double sumOfViews(SensorKey[] keys) {
        double sum = 0;
        for (SensorKey key : keys) {
            sum += reader.with(key, value);
        }
        return sum;
    }

    @Override
    public Reading latest(SensorKey key) {
        return reader.get(key);
    }

    @Override
    public void close() {
        engine.close();
    }
}
