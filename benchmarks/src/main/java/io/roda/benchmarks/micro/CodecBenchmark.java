package io.roda.benchmarks.micro;

import io.roda.benchmarks.Summary;
import io.roda.benchmarks.SummaryCodec;
import io.roda.benchmarks.SummaryFlyweight;
import io.roda.benchmarks.SummaryView;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;
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
import org.openjdk.jmh.annotations.Warmup;

/** Six fields of 8 bytes to and from a buffer of Agrona's: nanoseconds a record. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
    private static final int RECORDS = 256;
    private static final int LENGTH = SummaryCodec.LENGTH;

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[RECORDS * LENGTH]);
    private final Summary[] summaries = new Summary[RECORDS];
    private final SummaryView view = new SummaryView();
    private final SummaryFlyweight flyweight = new SummaryFlyweight();
    private final HandCodedSummary handCoded = new HandCodedSummary();
    private double sum;

    /** New, for JMH. */
    public CodecBenchmark() {}

    /** Makes what is encoded, and has it in the buffer. */
    @Setup
    public void fill() {
        for (int i = 0; i < RECORDS; i++) {
            summaries[i] = new Summary(i, i * 0.5, i * 2.0, i * 1.0, 10 + i, 100_000L * i);
            SummaryCodec.encode(summaries[i], buffer, i * LENGTH);
            sum += sum(summaries[i]);
        }
    }

    private static double sum(Summary s) {
        return s.sensorId() + s.min() + s.max() + s.avg() + s.count() + s.timestamp();
    }

    /** Roda's codec: records to bytes. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public UnsafeBuffer encodeRecord() {
        for (int i = 0; i < RECORDS; i++) {
            SummaryCodec.encode(summaries[i], buffer, i * LENGTH);
        }
        return buffer;
    }

    /** Roda's flyweight: values to bytes. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public UnsafeBuffer encodeFlyweight() {
        for (int i = 0; i < RECORDS; i++) {
            Summary s = summaries[i];
            flyweight.wrap(buffer, i * LENGTH);
            flyweight
                    .sensorId(s.sensorId())
                    .min(s.min())
                    .max(s.max())
                    .avg(s.avg())
                    .count(s.count())
                    .timestamp(s.timestamp());
        }
        return buffer;
    }

    /** Code in the shape of SBE's: values to bytes. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public UnsafeBuffer encodeByHand() {
        for (int i = 0; i < RECORDS; i++) {
            handCoded.wrap(buffer, i * LENGTH).encode(summaries[i]);
        }
        return buffer;
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

    /** Code in the shape of SBE's: bytes to values. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public double decodeByHand() {
        double values = 0;
        for (int i = 0; i < RECORDS; i++) {
            values += handCoded.wrap(buffer, i * LENGTH).sum();
        }
        return checked(values);
    }

    private double checked(double values) {
        Readings.check("the sum", values, sum);
        return values;
    }

    /** What SBE generates for these fields: a buffer, an offset, and a put or get with a byte order for each field. */
    private static final class HandCodedSummary {
        private UnsafeBuffer target;
        private int offset;

        HandCodedSummary wrap(UnsafeBuffer buffer, int at) {
            target = buffer;
            offset = at;
            return this;
        }

        void encode(Summary s) {
            target.putLong(offset, s.sensorId(), ByteOrder.LITTLE_ENDIAN);
            target.putDouble(offset + 8, s.min(), ByteOrder.LITTLE_ENDIAN);
            target.putDouble(offset + 16, s.max(), ByteOrder.LITTLE_ENDIAN);
            target.putDouble(offset + 24, s.avg(), ByteOrder.LITTLE_ENDIAN);
            target.putLong(offset + 32, s.count(), ByteOrder.LITTLE_ENDIAN);
            target.putLong(offset + 40, s.timestamp(), ByteOrder.LITTLE_ENDIAN);
        }

        double sum() {
            return target.getLong(offset, ByteOrder.LITTLE_ENDIAN)
                    + target.getDouble(offset + 8, ByteOrder.LITTLE_ENDIAN)
                    + target.getDouble(offset + 16, ByteOrder.LITTLE_ENDIAN)
                    + target.getDouble(offset + 24, ByteOrder.LITTLE_ENDIAN)
                    + target.getLong(offset + 32, ByteOrder.LITTLE_ENDIAN)
                    + target.getLong(offset + 40, ByteOrder.LITTLE_ENDIAN);
        }
    }
}
