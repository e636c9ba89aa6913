package io.roda.benchmarks.micro;

import io.roda.benchmarks.ReadingCodec;
import io.roda.runtime.memory.Memory;
import java.util.function.IntToDoubleFunction;

/**
 * Records pass through raw memory, with nothing checked and published in batches by one counter: what the layout of the
 * records allows at most.
 */
final class RawHandOver implements HandOver {
    private static final int LINES = 256;

    private final long published = Memory.allocate(LINES);
    private final long records;

    RawHandOver() {
        long bytes = (long) HandOverBenchmark.RECORDS * ReadingCodec.LENGTH;
        records = Memory.allocate(bytes);
        Memory.clear(records, bytes);
        Memory.clear(published, LINES);
    }

    @Override
    public void produce(int records) {
        for (int from = 0; from < records; from += DisruptorHandOver.BATCH) {
            int end = Math.min(records, from + DisruptorHandOver.BATCH);
            for (int i = from; i < end; i++) {
                long record = record(i);
                Memory.putLong(record + ReadingCodec.SENSOR_ID_OFFSET, 1);
                Memory.putDouble(record + ReadingCodec.VALUE_OFFSET, i);
                Memory.putLong(record + ReadingCodec.TIMESTAMP_OFFSET, i);
            }
            Memory.putLongRelease(counter(), end);
        }
    }

    /** In the middle of the memory, with lines of its own. */
    private long counter() {
        return published + LINES / 2;
    }

    private long record(long i) {
        return records + i * ReadingCodec.LENGTH;
    }

    @Override
    public IntToDoubleFunction consumer() {
        return records -> {
            double sum = 0;
            for (long next = 0; next < records; ) {
                long end = Memory.getLongAcquire(counter());
                for (; next < end; next++) {
                    sum += Memory.getDouble(record(next) + ReadingCodec.VALUE_OFFSET);
                }
                Thread.onSpinWait();
            }
            return sum;
        };
    }

    @Override
    public void close() {
        Memory.free(records);
        Memory.free(published);
    }
}
