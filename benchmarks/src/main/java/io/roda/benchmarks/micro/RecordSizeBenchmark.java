package io.roda.benchmarks.micro;

import io.roda.runtime.RodaEngine;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
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

/** Writing and reading records as they grow: nanoseconds a record. A record is a {@code long} and an array of more. */
@State(Scope.Benchmark) // so that the states below get this very object
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 30)
@Measurement(iterations = 20)
public class RecordSizeBenchmark {
    private static final int RECORDS = 250_000;
    private static final long SUM_OF_FIRST = RECORDS * (RECORDS - 1L) / 2;

    /** How many bytes a record has. */
    @Param({"8", "24", "64", "128", "512"})
    public int bytes;

    private RodaEngine engine;
    private SizedStore store;

    /** New, for JMH. */
    public RecordSizeBenchmark() {}

    /** Opens an empty store, after the memory of the one before has gone. */
    @Setup(Level.Iteration)
    public void open() {
        store = null;
        System.gc();
        engine = RodaEngine.manual();
        store = SizedStore.open(engine, bytes, RECORDS);
    }

    /** Checks what is in it. */
    @TearDown(Level.Iteration)
    public void close() {
        store.restart().run();
        sumAll();
        engine.close();
    }

    /** Has the store filled before the clock starts. The larger records don't fit into a cache. */
    @State(Scope.Thread)
    public static class Full {
        /** New, for JMH. */
        public Full() {}

        /**
         * Fills it.
         *
         * @param benchmark what has the store
         */
        @Setup(Level.Iteration)
        public void fill(RecordSizeBenchmark benchmark) {
            benchmark.pushAll();
        }
    }

    /** Records, pushed. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void push() {
        pushAll();
    }

    private void pushAll() {
        LongConsumer push = store.push();
        for (int i = 0; i < RECORDS; i++) {
            push.accept(i);
        }
    }

    /** Each record as a flyweight, of which one component is read. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long viewFirst(Full full) {
        long sum = sum(store.first());
        Readings.check("the sum of the first components", sum, SUM_OF_FIRST);
        return sum;
    }

    /** Each record as a flyweight, all of whose words are read. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long viewWhole(Full full) {
        return sumAll();
    }

    private long sumAll() {
        long sum = sum(store.sum());
        long rest = SizedStore.REST * (bytes / Long.BYTES - 1);
        Readings.check("the sum of all words", sum, SUM_OF_FIRST + RECORDS * rest);
        return sum;
    }

    private long sum(LongSupplier what) {
        BooleanSupplier next = store.next();
        long sum = 0;
        while (next.getAsBoolean()) {
            sum += what.getAsLong();
        }
        return sum;
    }
}
