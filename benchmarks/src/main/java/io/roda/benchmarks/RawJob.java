package io.roda.benchmarks;

import io.roda.runtime.memory.Memory;

/**
 * The job as loops over raw memory, written for it by hand and with nothing checked: what the layout of the records
 * allows at most. A key's state is its latest summary in the output; the keys of some readings are hashed ahead, so that
 * their slots are on the way from memory all at once. Uses the class that Roda's runtime keeps to itself, which the class
 * path lets through.
 */
final class RawJob implements StagedJob {
    private static final int BATCH = 512;
    private static final int AHEAD = 32;

    private final Workload workload;
    private final int count;
    private final long readings;
    private final long summaries;
    private final long alerts;
    private final RawIndex latest;
    private final long previous;
    private final long[] hashes = new long[AHEAD];
    private long alertsEnd;

    /** Written so that the loads that it sums up are not optimized away. */
    long prefetched;

    RawJob(Workload workload, int count) {
        this.workload = workload;
        this.count = count;
        readings = touched((long) count * ReadingCodec.LENGTH);
        summaries = touched((long) count * SummaryCodec.LENGTH);
        alerts = touched((long) count * AlertCodec.LENGTH);
        latest = new RawIndex(workload.keys(count));
        previous = touched((long) workload.sensors() * Double.BYTES);
        alertsEnd = alerts;
    }

    private static long touched(long bytes) {
        long address = Memory.allocate(bytes);
        Memory.clear(address, bytes);
        return address;
    }

    @Override
    public Timing run() {
        Allocation allocation = Allocation.ofThisThread();
        long start = System.nanoTime();
        for (long from = 0; from < count; from += BATCH) {
            long to = Math.min(count, from + BATCH);
            produce(from, to);
            summarize(from, to);
            detect(from, to);
        }
        long nanos = System.nanoTime() - start;
        return new Timing(nanos, allocation.bytes());
    }

    @Override
    public void produceAll() {
        produce(0, count);
    }

    @Override
    public void summarizeAll() {
        summarize(0, count);
    }

    @Override
    public void detectAll() {
        detect(0, count);
    }

    private void produce(long from, long to) {
        for (long i = from; i < to; i++) {
            long reading = reading(i);
            Memory.putLong(reading + ReadingCodec.SENSOR_ID_OFFSET, workload.sensorId(i));
            Memory.putDouble(reading + ReadingCodec.VALUE_OFFSET, workload.value(i));
            Memory.putLong(reading + ReadingCodec.TIMESTAMP_OFFSET, workload.timestamp(i));
        }
    }

    private void summarize(long from, long to) {
        for (long ahead = from; ahead < to; ahead += AHEAD) {
            summarizeSome(ahead, (int) Math.min(AHEAD, to - ahead));
        }
    }

    private void summarizeSome(long from, int length) {
        long loaded = 0;
        for (int i = 0; i < length; i++) {
            long reading = reading(from + i);
            long sensorId = Memory.getLong(reading + ReadingCodec.SENSOR_ID_OFFSET);
            long bucket = Memory.getLong(reading + ReadingCodec.TIMESTAMP_OFFSET) / Workload.BUCKET;
            hashes[i] = RawIndex.hash(sensorId, bucket);
            loaded += latest.word(hashes[i]);
        }
        prefetched = loaded;
        for (int i = 0; i < length; i++) {
            summarizeOne(from + i, hashes[i]);
        }
    }

    private void summarizeOne(long i, long hash) {
        long reading = reading(i);
        long sensorId = Memory.getLong(reading + ReadingCodec.SENSOR_ID_OFFSET);
        double value = Memory.getDouble(reading + ReadingCodec.VALUE_OFFSET);
        long timestamp = Memory.getLong(reading + ReadingCodec.TIMESTAMP_OFFSET) / Workload.BUCKET * Workload.BUCKET;
        for (long slot = hash; ; slot++) {
            long word = latest.word(slot);
            if (word == 0) {
                latest.put(slot, hash, i);
                write(summary(i), sensorId, value, value, value, 1, timestamp);
                return;
            }
            long state = summary(RawIndex.reference(word));
            if (RawIndex.matches(word, hash) && isKey(state, sensorId, timestamp)) {
                latest.put(slot, hash, i);
                update(state, summary(i), sensorId, value, timestamp);
                return;
            }
        }
    }

    private static boolean isKey(long summary, long sensorId, long timestamp) {
        return Memory.getLong(summary + SummaryCodec.SENSOR_ID_OFFSET) == sensorId
                && Memory.getLong(summary + SummaryCodec.TIMESTAMP_OFFSET) == timestamp;
    }

    private static void update(long state, long to, long sensorId, double value, long timestamp) {
        long before = Memory.getLong(state + SummaryCodec.COUNT_OFFSET);
        write(
                to,
                sensorId,
                Math.min(Memory.getDouble(state + SummaryCodec.MIN_OFFSET), value),
                Math.max(Memory.getDouble(state + SummaryCodec.MAX_OFFSET), value),
                (Memory.getDouble(state + SummaryCodec.AVG_OFFSET) * before + value) / (before + 1),
                before + 1,
                timestamp);
    }

    private static void write(long to, long sensorId, double min, double max, double avg, long values, long timestamp) {
        Memory.putLong(to + SummaryCodec.SENSOR_ID_OFFSET, sensorId);
        Memory.putDouble(to + SummaryCodec.MIN_OFFSET, min);
        Memory.putDouble(to + SummaryCodec.MAX_OFFSET, max);
        Memory.putDouble(to + SummaryCodec.AVG_OFFSET, avg);
        Memory.putLong(to + SummaryCodec.COUNT_OFFSET, values);
        Memory.putLong(to + SummaryCodec.TIMESTAMP_OFFSET, timestamp);
    }

    /** Sensors are numbered from 0 without gaps, so that an array holds their means. No mean is 0: 0 is none yet. */
    private void detect(long from, long to) {
        for (long i = from; i < to; i++) {
            long summary = summary(i);
            long sensorId = Memory.getLong(summary + SummaryCodec.SENSOR_ID_OFFSET);
            double avg = Memory.getDouble(summary + SummaryCodec.AVG_OFFSET);
            long mean = previous + sensorId * Double.BYTES;
            double before = Memory.getDouble(mean);
            if (before != 0 && avg > before * Alert.JUMP) {
                raise(sensorId, Memory.getLong(summary + SummaryCodec.TIMESTAMP_OFFSET));
            }
            Memory.putDouble(mean, avg);
        }
    }

    private void raise(long sensorId, long timestamp) {
        Memory.putLong(alertsEnd + AlertCodec.SENSOR_ID_OFFSET, sensorId);
        Memory.putLong(alertsEnd + AlertCodec.TIMESTAMP_OFFSET, timestamp);
        Memory.putInt(alertsEnd + AlertCodec.SEVERITY_OFFSET, 1);
        alertsEnd += AlertCodec.LENGTH;
    }

    private long reading(long i) {
        return readings + i * ReadingCodec.LENGTH;
    }

    private long summary(long i) {
        return summaries + i * SummaryCodec.LENGTH;
    }

    @Override
    public void replay(Output output) {
        for (int i = 0; i < count; i++) {
            long summary = summary(i);
            output.summary(
                    Memory.getLong(summary + SummaryCodec.SENSOR_ID_OFFSET),
                    Memory.getDouble(summary + SummaryCodec.MIN_OFFSET),
                    Memory.getDouble(summary + SummaryCodec.MAX_OFFSET),
                    Memory.getDouble(summary + SummaryCodec.AVG_OFFSET),
                    Memory.getLong(summary + SummaryCodec.COUNT_OFFSET),
                    Memory.getLong(summary + SummaryCodec.TIMESTAMP_OFFSET));
        }
        for (long alert = alerts; alert < alertsEnd; alert += AlertCodec.LENGTH) {
            output.alert(
                    Memory.getLong(alert + AlertCodec.SENSOR_ID_OFFSET),
                    Memory.getLong(alert + AlertCodec.TIMESTAMP_OFFSET),
                    Memory.getInt(alert + AlertCodec.SEVERITY_OFFSET));
        }
    }

    @Override
    public void close() {
        Memory.free(readings);
        Memory.free(summaries);
        Memory.free(alerts);
        Memory.free(previous);
        latest.free();
    }
}
