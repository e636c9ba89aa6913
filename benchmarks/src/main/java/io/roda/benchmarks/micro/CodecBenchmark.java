package io.roda.benchmarks.micro;

import io.roda.benchmarks.Summary;
import io.roda.benchmarks.SummaryCodec;
import io.roda.benchmarks.SummaryFlyweight;
import io.roda.benchmarks.SummaryView;
import io.roda.benchmarks.sbe.SbeSummaryDecoder;
import io.roda.benchmarks.sbe.SbeSummaryEncoder;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;
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

/**
 * Six fields of 8 bytes to and from a buffer of Agrona's: nanoseconds a record. SBE's code is what its generator writes for
 * the same 48 bytes. It leaves the checking of bounds to Agrona, which can be told to do none.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
    private static final int RECORDS = 256;
    private static final int LENGTH = SummaryCodec.LENGTH;
    private static final String NO_BOUNDS_CHECKS = "-Dagrona.disable.bounds.checks=true";

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[RECORDS * LENGTH]);
    private final Summary[] summaries = new Summary[RECORDS];
    private final SummaryView view = new SummaryView();
    private final SummaryFlyweight flyweight = new SummaryFlyweight();
    private final SbeSummaryEncoder encoder = new SbeSummaryEncoder();
    private final SbeSummaryDecoder decoder = new SbeSummaryDecoder();
    private double sum;

    /** New, for JMH. */
    public CodecBenchmark() {}

    /** Makes what is encoded, and what is decoded. */
    @Setup
    public void fill() {
        for (int i = 0; i < RECORDS; i++) {
            summaries[i] = summary(i);
            SummaryCodec.encode(summaries[i], buffer, i * LENGTH);
            sum += sum(summaries[i]);
        }
    }

    private static Summary summary(int i) {
        return new Summary(i, i * 0.5, i * 2.0, i * 1.0, 10 + i, 100_000L * i);
    }

    private static double sum(Summary s) {
        return s.sensorId() + s.min() + s.max() + s.avg() + s.count() + s.timestamp();
    }

    /** What is encoded into. */
    @State(Scope.Thread)
    public static class Target {
        private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[RECORDS * LENGTH]);

        /** New, for JMH. */
        public Target() {}

        /** Forgets what was encoded. */
        @Setup(Level.Iteration)
        public void clear() {
            buffer.setMemory(0, buffer.capacity(), (byte) 0);
        }

        /** Checks what was encoded, whoever did it. */
        @TearDown(Level.Iteration)
        public void check() {
            for (int i = 0; i < RECORDS; i++) {
                Summary encoded = SummaryCodec.decode(buffer, i * LENGTH);
                if (!encoded.equals(summary(i))) {
                    throw new IllegalStateException("record " + i + " is " + encoded + ", expected " + summary(i));
                }
            }
        }
    }

    /** Roda's codec: records to bytes. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public UnsafeBuffer encodeRecord(Target target) {
        UnsafeBuffer into = target.buffer;
        for (int i = 0; i < RECORDS; i++) {
            SummaryCodec.encode(summaries[i], into, i * LENGTH);
        }
        return into;
    }

    /** Roda's flyweight: values to bytes. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public UnsafeBuffer encodeFlyweight(Target target) {
        UnsafeBuffer into = target.buffer;
        for (int i = 0; i < RECORDS; i++) {
            Summary s = summaries[i];
            flyweight.wrap(into, i * LENGTH);
            flyweight
                    .sensorId(s.sensorId())
                    .min(s.min())
                    .max(s.max())
                    .avg(s.avg())
                    .count(s.count())
                    .timestamp(s.timestamp());
        }
        return into;
    }

    /** SBE's encoder: values to bytes. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public UnsafeBuffer encodeSbe(Target target) {
        return encodeWithSbe(target.buffer);
    }

    /** The same without checks of bounds. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    @Fork(value = 1, jvmArgsAppend = NO_BOUNDS_CHECKS)
    public UnsafeBuffer encodeSbeUnchecked(Target target) {
        return encodeWithSbe(target.buffer);
    }

    private UnsafeBuffer encodeWithSbe(UnsafeBuffer target) {
        for (int i = 0; i < RECORDS; i++) {
            Summary s = summaries[i];
            encoder.wrap(target, i * LENGTH)
                    .sensorId(s.sensorId())
                    .min(s.min())
                    .max(s.max())
                    .avg(s.avg())
                    .count(s.count())
                    .timestamp(s.timestamp());
        }
        return target;
    }

    /** Roda's codec: bytes to records. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public double decodeRecord() {
        double values = 0;
        for (int i = 0; i < RECORDS; i++) {
            values += sum(SummaryCodec.decode(buffer, i * LENGTH));
        }
        return checked(values);
    }

    /** Roda's view: bytes to values. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public double decodeView() {
        double values = 0;
        for (int i = 0; i < RECORDS; i++) {
            view.wrap(buffer, i * LENGTH);
            values += view.sensorId() + view.min() + view.max() + view.avg() + view.count() + view.timestamp();
        }
        return checked(values);
    }

    /** SBE's decoder: bytes to values. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public double decodeSbe() {
        return decodeWithSbe();
    }

    /** The same without checks of bounds. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    @Fork(value = 1, jvmArgsAppend = NO_BOUNDS_CHECKS)
    public double decodeSbeUnchecked() {
        return decodeWithSbe();
    }

    private double decodeWithSbe() {
        double values = 0;
        for (int i = 0; i < RECORDS; i++) {
            decoder.wrap(buffer, i * LENGTH, SbeSummaryDecoder.BLOCK_LENGTH, SbeSummaryDecoder.SCHEMA_VERSION);
            values += decoder.sensorId()
                    + decoder.min()
                    + decoder.max()
                    + decoder.avg()
                    + decoder.count()
                    + decoder.timestamp();
        }
        return checked(values);
    }

    private double checked(double values) {
        Readings.check("the sum", values, sum);
        return values;
    }
}
