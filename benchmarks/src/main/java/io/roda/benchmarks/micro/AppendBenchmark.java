package io.roda.benchmarks.micro;

import io.roda.benchmarks.Reading;
import io.roda.benchmarks.ReadingReader;
import io.roda.benchmarks.ReadingStore;
import io.roda.runtime.RodaEngine;
import java.util.concurrent.TimeUnit;
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

/** Appending to a store whose memory has been touched: nanoseconds a record. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 20)
@Measurement(iterations = 20)
public class AppendBenchmark {
    private static final int RECORDS = 1_000_000;

    private RodaEngine engine;
    private ReadingStore store;

    /** New, for JMH. */
    public AppendBenchmark() {}

    /** Opens an empty store, after the memory of the one before has gone. */
    @Setup(Level.Iteration)
    public void open() {
        System.gc();
        engine = RodaEngine.manual();
        store = Readings.open(engine, RECORDS);
    }

    /** Checks what has been appended. */
    @TearDown(Level.Iteration)
    public void close() {
        ReadingReader reader = store.reader();
        for (int i = 0; i < RECORDS; i++) {
            reader.next();
            Readings.check("a timestamp", reader.view().timestamp(), i);
        }
        engine.close();
    }

    /** Records, pushed. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void push() {
        for (int i = 0; i < RECORDS; i++) {
            store.push(new Reading(1, 2.0, i));
        }
    }

    /** Flyweights, claimed and published. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void claim() {
        for (int i = 0; i < RECORDS; i++) {
            store.claim().sensorId(1).value(2.0).timestamp(i);
            store.publish();
        }
    }
}
