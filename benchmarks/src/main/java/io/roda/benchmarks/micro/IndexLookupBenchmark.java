package io.roda.benchmarks.micro;

import io.roda.benchmarks.Reading;
import io.roda.benchmarks.ReadingStore;
import io.roda.benchmarks.ReadingView;
import io.roda.benchmarks.SensorKey;
import io.roda.runtime.RodaEngine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.agrona.collections.Long2ObjectHashMap;
import org.agrona.collections.Object2ObjectHashMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Looking up the latest record under keys in random order, all of which are there: nanoseconds a lookup. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IndexLookupBenchmark {
    static final Comparator<SensorKey> ORDER =
            Comparator.comparingLong(SensorKey::sensorId).thenComparingLong(SensorKey::bucket);

    private static final int RECORDS = IndexBuildBenchmark.RECORDS;
    private static final int LOOKUPS = 1 << 13;

    private final RodaEngine engine = RodaEngine.manual();
    private final SensorKey[] keys = new SensorKey[LOOKUPS];
    private final Function<ReadingView, Double> value = ReadingView::value;
    private final Map<SensorKey, Reading> map = new HashMap<>(2 * RECORDS);
    private final Map<SensorKey, Reading> skipListMap = new ConcurrentSkipListMap<>(ORDER);
    private final Object2ObjectHashMap<SensorKey, Reading> agronaMap =
            new Object2ObjectHashMap<>(2 * RECORDS, IndexBuildBenchmark.LOAD_FACTOR);
    private final Long2ObjectHashMap<Reading> agronaLongMap =
            new Long2ObjectHashMap<>(2 * RECORDS, IndexBuildBenchmark.LOAD_FACTOR);
    private ReadingByTimeIndexReader index;
    private double sum;

    /** New, for JMH. */
    public IndexLookupBenchmark() {}

    /** Fills all maps with the same. */
    @Setup
    public void fill() {
        ReadingStore store = Readings.filled(engine, RECORDS);
        ReadingByTimeIndex whole = ReadingByTimeIndex.over(store);
        whole.compute();
        index = whole.reader();
        for (int i = 0; i < RECORDS; i++) {
            Reading reading = Readings.reading(i);
            SensorKey key = ReadingByTime.key(reading);
            map.put(key, reading);
            skipListMap.put(key, reading);
            agronaMap.put(key, reading);
            agronaLongMap.put(Readings.packed(key), reading);
        }
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < LOOKUPS; i++) {
            Reading reading = Readings.reading(random.nextInt(RECORDS));
            keys[i] = ReadingByTime.key(reading);
            sum += reading.value();
        }
    }

    /** Closes the store. */
    @TearDown
    public void close() {
        engine.close();
    }

    /** Roda's index, giving records. */
    @Benchmark
    @OperationsPerInvocation(LOOKUPS)
    public double indexGet() {
        double values = 0;
        for (SensorKey key : keys) {
            values += index.get(key).value();
        }
        return checked(values);
    }

    /** Roda's index, giving flyweights. */
    @Benchmark
    @OperationsPerInvocation(LOOKUPS)
    public double indexWith() {
        double values = 0;
        for (SensorKey key : keys) {
            values += index.with(key, value);
        }
        return checked(values);
    }

    /** A map of the class library. */
    @Benchmark
    @OperationsPerInvocation(LOOKUPS)
    public double hashMap() {
        double values = 0;
        for (SensorKey key : keys) {
            values += map.get(key).value();
        }
        return checked(values);
    }

    /** The class library's map for several threads with an order. */
    @Benchmark
    @OperationsPerInvocation(LOOKUPS)
    public double skipListMap() {
        double values = 0;
        for (SensorKey key : keys) {
            values += skipListMap.get(key).value();
        }
        return checked(values);
    }

    /** Agrona's map. */
    @Benchmark
    @OperationsPerInvocation(LOOKUPS)
    public double agronaMap() {
        double values = 0;
        for (SensorKey key : keys) {
            values += agronaMap.get(key).value();
        }
        return checked(values);
    }

    /** Agrona's map for keys that fit into one word. */
    @Benchmark
    @OperationsPerInvocation(LOOKUPS)
    public double agronaLongMap() {
        double values = 0;
        for (SensorKey key : keys) {
            values += agronaLongMap.get(Readings.packed(key)).value();
        }
        return checked(values);
    }

    private double checked(double values) {
        Readings.check("the sum", values, sum);
        return values;
    }
}
