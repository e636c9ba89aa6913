package io.roda.benchmarks.micro;

import io.roda.benchmarks.ReadingReader;
import io.roda.benchmarks.ReadingStore;
import io.roda.benchmarks.ReadingView;
import io.roda.benchmarks.ReadingWindow;
import io.roda.runtime.RodaEngine;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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

/** Reading a store that stays in cache, in order and at random: nanoseconds a record. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReadBenchmark {
    private static final int RECORDS = 1 << 13;

    private final RodaEngine engine = RodaEngine.manual();
    private final int[] places =
            new SplittableRandom(1).ints(RECORDS, 0, RECORDS).toArray();
    private final Function<ReadingView, Double> value = ReadingView::value;
    private final Consumer<ReadingView> adding = this::add;
    private ReadingReader reader;
    private double sum;
    private double sumAtPlaces;
    private double polled;

    /** New, for JMH. */
    public ReadBenchmark() {}

    /** Fills the store. */
    @Setup
    public void fill() {
        ReadingStore store = Readings.filled(engine, RECORDS);
        reader = store.reader();
        for (int i = 0; i < RECORDS; i++) {
            sum += Readings.reading(i).value();
            sumAtPlaces += Readings.reading(places[i]).value();
        }
    }

    /** Closes the store. */
    @TearDown
    public void close() {
        engine.close();
    }

    /** Each record as an object. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public double nextRecord() {
        reader.seek(0);
        double values = 0;
        while (reader.next()) {
            values += reader.get().value();
        }
        Readings.check("the sum", values, sum);
        return values;
    }

    /** Each record as a flyweight. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public double nextView() {
        reader.seek(0);
        double values = 0;
        while (reader.next()) {
            values += reader.view().value();
        }
        Readings.check("the sum", values, sum);
        return values;
    }

    private void add(ReadingView reading) {
        polled += reading.value();
    }

    /** Each record as a flyweight that is handed to a consumer. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public double poll() {
        reader.seek(0);
        polled = 0;
        reader.poll(adding, RECORDS);
        Readings.check("the sum", polled, sum);
        return polled;
    }

    /** Records at random places as objects. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public double getAt() {
        double values = 0;
        for (int place : places) {
            values += reader.getAt(place).value();
        }
        Readings.check("the sum", values, sumAtPlaces);
        return values;
    }

    /** Records at random places as flyweights. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public double withAt() {
        double values = 0;
        for (int place : places) {
            values += reader.withAt(place, value);
        }
        Readings.check("the sum", values, sumAtPlaces);
        return values;
    }

    /** The length of windows. */
    @State(Scope.Thread)
    public static class Length {
        /** How many records a window holds. */
        @Param({"10", "100"})
        public int length;

        /** New, for JMH. */
        public Length() {}
    }

    /** Windows that follow one another, each record of them read: nanoseconds a record, whatever the length. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public double window(Length window) {
        int length = window.length;
        double values = 0;
        for (int at = 0; at < RECORDS; at += length) {
            ReadingWindow records = reader.getWindow(at, Math.min(length, RECORDS - at));
            for (int i = 0; i < records.size(); i++) {
                values += records.view(i).value();
            }
        }
        Readings.check("the sum", values, sum);
        return values;
    }
}
