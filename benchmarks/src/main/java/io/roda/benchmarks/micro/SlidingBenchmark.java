package io.roda.benchmarks.micro;

import io.roda.benchmarks.ReadingStore;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.spi.BatchStage;
import io.roda.runtime.spi.RecordStore;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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

/** Least, greatest, mean and deviation of the last readings, for each reading: nanoseconds a reading. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 10)
@Measurement(iterations = 15)
public class SlidingBenchmark {
    private static final int RECORDS = 500_000;
    private static final double TOLERANCE = 1e-9;

    /** How many readings a window holds. */
    @Param({"10", "1000", "100000"})
    public int size;

    private final RodaEngine engine = RodaEngine.manual();
    private final ReadingStore readings = Readings.filled(engine, RECORDS);
    private RecordStore statistics;
    private BatchStage pipeline;

    private Supplier<Statistics> last;

    /** New, for JMH. */
    public SlidingBenchmark() {}

    /** Makes the pipeline and an empty output, after the memory of those before has gone. */
    @Setup(Level.Iteration)
    public void connect() {
        pipeline = null;
        statistics = null;
        System.gc();
        StoreOptions options = StoreOptions.inMemory("statistics", RECORDS);
        switch (size) {
            case 10 -> {
                Last10Store output = Last10Store.open(engine, options);
                connect(Last10Pipeline.from(readings).to(output), output, output.reader()::getLast);
            }
            case 1000 -> {
                Last1000Store output = Last1000Store.open(engine, options);
                connect(Last1000Pipeline.from(readings).to(output), output, output.reader()::getLast);
            }
            case 100_000 -> {
                Last100000Store output = Last100000Store.open(engine, options);
                connect(Last100000Pipeline.from(readings).to(output), output, output.reader()::getLast);
            }
            default -> throw new IllegalArgumentException("no pipeline has a window of " + size);
        }
    }

    private void connect(BatchStage stage, RecordStore output, Supplier<Statistics> result) {
        pipeline = stage;
        statistics = output;
        last = result;
    }

    /** Checks that there is a result for each full window, and that the last one is right. */
    @TearDown(Level.Iteration)
    public void check() {
        Readings.check("the number of results", statistics.size(), RECORDS - size + 1);
        double[] expected = expected();
        Statistics result = last.get();
        double[] actual = {result.min(), result.max(), result.avg(), result.deviation()};
        for (int i = 0; i < expected.length; i++) {
            if (!(Math.abs(actual[i] - expected[i]) <= TOLERANCE * expected[i])) {
                throw new IllegalStateException(
                        "the last result is " + Arrays.toString(actual) + ", expected " + Arrays.toString(expected));
            }
        }
        statistics.close();
    }

    private double[] expected() {
        double[] values = IntStream.range(RECORDS - size, RECORDS)
                .mapToDouble(i -> Readings.reading(i).value())
                .toArray();
        DoubleSummaryStatistics summary = Arrays.stream(values).summaryStatistics();
        double mean = summary.getAverage();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return new double[] {summary.getMin(), summary.getMax(), mean, Math.sqrt(squares / size)};
    }

    /** Closes the readings. */
    @TearDown
    public void close() {
        engine.close();
    }

    /** The declared window. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long slide() {
        long processed = 0;
        while (processed < RECORDS) {
            processed += pipeline.doWork();
        }
        return processed;
    }
}
