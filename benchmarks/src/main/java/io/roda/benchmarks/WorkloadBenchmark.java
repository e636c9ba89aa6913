package io.roda.benchmarks;

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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What making the readings and writing them through a plain Agrona buffer costs: the floor under the others. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WorkloadBenchmark {
    private static final int READINGS = 4096;
    private static final int READING_LENGTH = 24;

    /** The stream that is made. */
    @Param
    public Workload workload;

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[READINGS * READING_LENGTH]);

    /** New, for JMH. */
    public WorkloadBenchmark() {}

    /** Writes {@value #READINGS} readings; the score counts readings. */
    @Benchmark
    @OperationsPerInvocation(READINGS)
    public UnsafeBuffer produce() {
        for (int i = 0; i < READINGS; i++) {
            int offset = i * READING_LENGTH;
            buffer.putLong(offset, workload.sensorId(i), ByteOrder.LITTLE_ENDIAN);
            buffer.putDouble(offset + 8, workload.value(i), ByteOrder.LITTLE_ENDIAN);
            buffer.putLong(offset + 16, workload.timestamp(i), ByteOrder.LITTLE_ENDIAN);
        }
        return buffer;
    }
}
