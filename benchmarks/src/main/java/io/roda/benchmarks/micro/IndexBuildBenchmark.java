package io.roda.benchmarks.micro;

import io.roda.benchmarks.Reading;
import io.roda.benchmarks.ReadingReader;
import io.roda.benchmarks.ReadingStore;
import io.roda.benchmarks.SensorKey;
import io.roda.runtime.RodaEngine;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.agrona.collections.Long2ObjectHashMap;
import org.agrona.collections.Object2ObjectHashMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Indexing the records of a store, each under a key of its own: nanoseconds a record. What takes a capacity has one that
 * is enough.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 15)
@Measurement(iterations = 15)
public class IndexBuildBenchmark {
    static final int RECORDS = 100_000;
    static final float LOAD_FACTOR = 0.55f;
    private static final int STEP = 997;

    private final RodaEngine engine = RodaEngine.manual();
    private final ReadingStore store = Readings.filled(engine, RECORDS);
    private ReadingByTimeIndex index;
    private Map<SensorKey, Reading> map;
    private Object2ObjectHashMap<SensorKey, Reading> agronaMap;
    private Long2ObjectHashMap<Reading> agronaLongMap;

    /** Looks up in what has been built. */
    private Function<SensorKey, Reading> built;

    /** New, for JMH. */
    public IndexBuildBenchmark() {}

    /** Makes empty maps, after the memory of those before has gone. */
    @Setup(Level.Iteration)
    public void clear() {
        index = null;
        built = null;
        map = new HashMap<>(2 * RECORDS);
        agronaMap = new Object2ObjectHashMap<>(2 * RECORDS, LOAD_FACTOR);
        agronaLongMap = new Long2ObjectHashMap<>(2 * RECORDS, LOAD_FACTOR);
        System.gc();
        index = ReadingByTimeIndex.over(store);
    }

    /** Looks up some of the keys. */
    @TearDown(Level.Iteration)
    public void check() {
        for (int i = 0; i < RECORDS; i += STEP) {
            Reading reading = Readings.reading(i);
            Readings.check("what was indexed", built.apply(ReadingByTime.key(reading)), reading);
        }
    }

    /** Closes the store. */
    @TearDown
    public void close() {
        engine.close();
    }

    /** Roda's index. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public int index() {
        int computed = index.compute();
        Readings.check("the number of records", computed, RECORDS);
        ReadingByTimeIndex indexed = index;
        built = key -> indexed.reader().get(key);
        return computed;
    }

    /** A map of the class library. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void hashMap(Blackhole blackhole) {
        blackhole.consume(fill(map));
    }

    /** The class library's map for several threads with an order. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void skipListMap(Blackhole blackhole) {
        blackhole.consume(fill(new ConcurrentSkipListMap<>(IndexLookupBenchmark.ORDER)));
    }

    /** Agrona's map. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void agronaMap(Blackhole blackhole) {
        blackhole.consume(fill(agronaMap));
    }

    /** Agrona's map for keys that fit into one word. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void agronaLongMap(Blackhole blackhole) {
        Long2ObjectHashMap<Reading> target = agronaLongMap;
        ReadingReader reader = store.reader();
        while (reader.next()) {
            Reading reading = reader.get();
            target.put(Readings.packed(ReadingByTime.key(reading)), reading);
        }
        Readings.check("the number of records", target.size(), RECORDS);
        built = key -> target.get(Readings.packed(key));
        blackhole.consume(target);
    }

    private Map<SensorKey, Reading> fill(Map<SensorKey, Reading> target) {
        ReadingReader reader = store.reader();
        while (reader.next()) {
            Reading reading = reader.get();
            target.put(ReadingByTime.key(reading), reading);
        }
        Readings.check("the number of records", target.size(), RECORDS);
        built = target::get;
        return target;
    }
}
