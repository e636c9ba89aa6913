package io.roda.benchmarks.micro;

import io.roda.benchmarks.Form;
import java.util.SplittableRandom;
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
 * Running summaries of sensors, each of which has a partition already: nanoseconds a reading, as the number of partitions
 * grows. An iteration is a million readings, however many partitions there are.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 8)
public class PartitionScaleBenchmark {
    static final int RECORDS = 1_000_000;

    /** What keeps the partitions. */
    public enum Program {
        /** Roda's pipeline over records. */
        RODA_RECORD {
            @Override
            KeyedSummaries open(int partitions) {
                return new RodaSummaries(Form.RECORD, partitions);
            }
        },
        /** Roda's pipeline over flyweights. */
        RODA_FLYWEIGHT {
            @Override
            KeyedSummaries open(int partitions) {
                return new RodaSummaries(Form.FLYWEIGHT, partitions);
            }
        },
        /** Roda's pipeline, declared. */
        RODA_DECLARED {
            @Override
            KeyedSummaries open(int partitions) {
                return new RodaSummaries(Form.DECLARED, partitions);
            }
        },
        /** A map of the class library, on a JVM without flags; what is collected meanwhile is in its time. */
        HASH_MAP {
            @Override
            KeyedSummaries open(int partitions) {
                return new MapSummaries(partitions);
            }
        };

        abstract KeyedSummaries open(int partitions);
    }

    /** In which order readings come to the partitions. */
    public enum Order {
        /** Each partition is as likely as any other. */
        RANDOM,
        /** One after the other, by the numbers of the sensors, and again from the first one on. */
        BY_ID
    }

    /** How many partitions there are. */
    @Param({"1000", "10000", "100000", "1000000", "10000000"})
    public int partitions;

    /** In which order readings come to them. */
    @Param
    public Order order;

    /** What keeps them; the other two forms of Roda's are there to be asked for. */
    @Param({"RODA_RECORD", "HASH_MAP"})
    public Program program;

    private final int[] sensors = new int[RECORDS];
    private final SplittableRandom random = new SplittableRandom(1);
    private int[] counts;
    private int nextById;
    private KeyedSummaries summaries;

    /** New, for JMH. */
    public PartitionScaleBenchmark() {}

    /** Has each partition take up a reading, by the numbers of the sensors. */
    @Setup
    public void fill() {
        counts = new int[partitions];
        summaries = program.open(partitions);
        for (int from = 0; from < partitions; from += RECORDS) {
            int count = Math.min(RECORDS, partitions - from);
            for (int i = 0; i < count; i++) {
                sensors[i] = from + i;
            }
            summaries.push(sensors, count);
            Readings.check("the number of readings", summaries.summarize(), count);
            check(count);
        }
    }

    /** Provides readings. */
    @Setup(Level.Iteration)
    public void push() {
        for (int i = 0; i < RECORDS; i++) {
            sensors[i] = order == Order.RANDOM ? random.nextInt(partitions) : nextById();
        }
        summaries.push(sensors, RECORDS);
    }

    private int nextById() {
        int id = nextById;
        nextById = id + 1 == partitions ? 0 : id + 1;
        return id;
    }

    /** Checks the summaries. */
    @TearDown(Level.Iteration)
    public void check() {
        check(RECORDS);
    }

    private void check(int count) {
        Check check = new Check();
        summaries.replay(check);
        Readings.check("the number of summaries", check.seen, count);
    }

    /** Gives the memory back. */
    @TearDown
    public void close() {
        summaries.close();
    }

    /** Takes up the readings. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public int summarize() {
        return summaries.summarize();
    }

    private final class Check implements KeyedSummaries.Output {
        private int seen;

        @Override
        public void summary(long sensor, double mean, long count) {
            Readings.check("the sensor of a summary", sensor, sensors[seen]);
            Readings.check("the count of a summary", count, ++counts[sensors[seen]]);
            Readings.check("the mean of a summary", mean, KeyedSummaries.VALUE);
            seen++;
        }
    }
}
