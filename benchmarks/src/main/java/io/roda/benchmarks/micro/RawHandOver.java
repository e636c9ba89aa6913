package io.roda.benchmarks.micro;

import io.roda.benchmarks.ReadingCodec;
import io.roda.runtime.memory.Memory;
import java.util.function.IntToDoubleFunction;

/**
 * Records pass through raw memory, with nothing checked and published in batches by one counter; where slots are used
 * again, the reader says by another how far it is. This is what the layout of the records allows at most.
 */
final class RawHandOver implements HandOver {
    /** In the middle of some memory, so that it has cache lines of its own. */
    private static final int COUNTER = 128;

    private static final int COUNTER_BYTES = 2 * COUNTER;

    private final long published = counter();
    private final long read = counter();
    private final int slots;
    private final long records;

    /**
     * Takes memory.
     *
     * @param slots how many records it has room for, a power of two
     */
    RawHandOver(int slots) {
        this.slots = slots;
        long bytes = (long) slots * ReadingCodec.LENGTH;
        records = Memory.allocate(bytes);
        Memory.clear(records, bytes);
    }

    private static long counter() {
        long memory = Memory.allocate(COUNTER_BYTES);
        Memory.clear(memory, COUNTER_BYTES);
        return memory;
    }

    @Override
    public void produce(int records) {
        for (int from = 0; from < records; from += DisruptorHandOver.BATCH) {
            int end = Math.min(records, from + DisruptorHandOver.BATCH);
            while (Memory.getLongAcquire(read + COUNTER) < end - slots) {
                Thread.onSpinWait();
            }
            for (int i = from; i < end; i++) {
                long record = record(i);
                Memory.putLong(record + ReadingCodec.SENSOR_ID_OFFSET, 1);
                Memory.putDouble(record + ReadingCodec.VALUE_OFFSET, i);
                Memory.putLong(record + ReadingCodec.TIMESTAMP_OFFSET, i);
            }
            Memory.putLongRelease(published + COUNTER, end);
        }
    }

    private long record(long i) {
        return records + (i & (slots - 1)) * ReadingCodec.LENGTH;
    }

    @Override
    public IntToDoubleFunction consumer() {
        return records -> {
            double sum = 0;
            for (long next = 0; next < records; ) {
                long end = Memory.getLongAcquire(published + COUNTER);
                for (; next < end; next++) {
                    sum += Memory.getDouble(record(next) + ReadingCodec.VALUE_OFFSET);
                }
                Memory.putLongRelease(read + COUNTER, end);
                Thread.onSpinWait();
            }
            return sum;
        };
    }

    @Override
    public void close() {
        Memory.free(records);
        Memory.free(read);
        Memory.free(published);
    }
}
