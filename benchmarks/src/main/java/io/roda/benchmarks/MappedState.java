package io.roda.benchmarks;

import org.agrona.collections.Long2ObjectHashMap;

/**
 * The state of both stages in Agrona's open-addressing maps, for programs on the Disruptor. Sensor and bucket are packed
 * into one {@code long} for a key, which fits the workloads and saves it the key objects. Each stage's half may have a
 * thread of its own.
 */
public final class MappedState {
    private static final int BUCKET_BITS = 40;
    private static final float LOAD_FACTOR = 0.55f;

    private final Long2ObjectHashMap<RunningSummary> summaries;
    private final Long2ObjectHashMap<Previous> previous;

    /**
     * Provides the maps.
     *
     * @param keys how many pairs of sensor and bucket there will be
     * @param sensors how many sensors
     */
    public MappedState(int keys, int sensors) {
        summaries = new Long2ObjectHashMap<>(2 * keys, LOAD_FACTOR);
        previous = new Long2ObjectHashMap<>(2 * sensors, LOAD_FACTOR);
    }

    /**
     * The first stage: adds a value to the summary of its sensor and bucket.
     *
     * @param sensorId which sensor
     * @param bucket the bucket's number, 0 or more and below 2<sup>40</sup>
     * @param value what was measured
     * @return the updated summary, which the next value changes
     */
    public RunningSummary summarize(long sensorId, long bucket, double value) {
        long key = sensorId << BUCKET_BITS | bucket;
        RunningSummary summary = summaries.get(key);
        if (summary == null) {
            summary = new RunningSummary();
            summaries.put(key, summary);
        }
        summary.add(value);
        return summary;
    }

    /**
     * The second stage: compares a mean with the sensor's one before.
     *
     * @param sensorId which sensor
     * @param avg the mean
     * @return whether there is one before, and this is a jump
     */
    public boolean jumps(long sensorId, double avg) {
        Previous before = previous.get(sensorId);
        if (before == null) {
            before = new Previous();
            previous.put(sensorId, before);
            before.avg = avg;
            return false;
        }
        boolean jump = avg > before.avg * Alert.JUMP;
        before.avg = avg;
        return jump;
    }

    private static final class Previous {
        private double avg;
    }
}
