package io.roda.benchmarks.micro;

import io.roda.benchmarks.Reading;
import io.roda.benchmarks.SensorKey;
import java.util.HashMap;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Looking up the latest record under keys in random order while another thread writes newer ones under the same keys, at a
 * steady rate: nanoseconds a lookup. Needs two cores for itself.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IndexLookupWhileWritingBenchmark {
    private static final int RECORDS = IndexBuildBenchmark.RECORDS;
    private static final int LOOKUPS = 1 << 13;
    private static final int WRITES = 2_000_000;

    /** What is looked up in. */
    public enum Program {
        /** Roda's index, giving records. */
        INDEX_GET {
            @Override
            KeyedReadings open() {
                return new IndexedReadings(RECORDS + WRITES, true);
            }
        },
        /** Roda's index, giving flyweights. */
        INDEX_WITH {
            @Override
            KeyedReadings open() {
                return new IndexedReadings(RECORDS + WRITES, false);
            }
        },
        /** The class library's hash table for several threads. */
        CONCURRENT_HASH_MAP {
            @Override
            KeyedReadings open() {
                return new MappedReadings(new ConcurrentHashMap<>(2 * RECORDS));
            }
        },
        /** The class library's map for several threads with an order. */
        SKIP_LIST_MAP {
            @Override
            KeyedReadings open() {
                return new MappedReadings(new ConcurrentSkipListMap<>(IndexLookupBenchmark.ORDER));
            }
        },
        /** The class library's map for one thread: the other one writes a map of its own, that both have as much to do. */
        HASH_MAP {
            @Override
            KeyedReadings open() {
                return new MappedReadings(new HashMap<>(2 * RECORDS), new HashMap<>(2 * RECORDS), RECORDS);
            }
        };

        abstract KeyedReadings open();
    }

    /** What is looked up in. */
    @Param
    public Program program;

    /** How many records another thread writes in a second; with 0 there is no such thread. */
    @Param({"0", "100000", "1000000"})
    public int writesPerSecond;

    private final SensorKey[] keys = new SensorKey[LOOKUPS];
    private double sum;
    private KeyedReadings readings;
    private PacedWriter writer;

    /** New, for JMH. */
    public IndexLookupWhileWritingBenchmark() {}

    /** Chooses the keys. */
    @Setup
    public void choose() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < LOOKUPS; i++) {
            int number = random.nextInt(RECORDS);
            keys[i] = ReadingByTime.key(Readings.reading(number));
            sum += Readings.reading(number).value();
        }
        sum = Readings.first(sum);
    }

    /** Writes a record under each key, after the memory of those before has gone, and starts the writer. */
    @Setup(Level.Iteration)
    public void open() {
        readings = null;
        writer = null;
        System.gc();
        KeyedReadings opened = program.open();
        for (int i = 0; i < RECORDS; i++) {
            opened.write(Readings.reading(i));
        }
        readings = opened;
        if (writesPerSecond > 0) {
            writer = new PacedWriter(writesPerSecond, WRITES, i -> opened.write(written(i + 1)));
        }
    }

    /** The last of so many readings that the writer writes, or the last one before. */
    private static Reading written(int count) {
        return Readings.again(RECORDS + count - 1, RECORDS);
    }

    /** Ends the writer, and checks that what it wrote last is found. */
    @TearDown(Level.Iteration)
    public void close() {
        int count = 0;
        if (writer != null) {
            writer.close();
            count = writer.written();
        }
        Reading last = written(count);
        Readings.check("the latest reading", readings.latest(ReadingByTime.key(last)), last);
        readings.close();
    }

    /** Looks up keys all of which are there. */
    @Benchmark
    @OperationsPerInvocation(LOOKUPS)
    public double lookUp() {
        double values = readings.sum(keys);
        Readings.check("the sum", Readings.first(values), sum);
        return values;
    }
}
