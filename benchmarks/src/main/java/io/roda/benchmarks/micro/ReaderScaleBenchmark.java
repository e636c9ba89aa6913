package io.roda.benchmarks.micro;

import com.lmax.disruptor.YieldingWaitStrategy;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.IdleStrategy;
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
 * Several threads that each read all records while they are written: nanoseconds for one record written and read by all,
 * from before the first is written until after the last reader is through. Readers that find nothing spin a hundred times
 * and then yield, since there may be more of them than cores. So with few cores this says how the work grows, and not how it spreads.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 20)
@Measurement(iterations = 20)
public class ReaderScaleBenchmark {
    private static final int RECORDS = 1_000_000;

    /** What the records pass through. */
    public enum Medium {
        /** A store with room for all records; each is pushed, and read as a flyweight. */
        RODA {
            @Override
            HandOver open() {
                return RodaHandOver.next(ReaderScaleBenchmark::spinThenYield);
            }
        },
        /** The Disruptor, each record published by itself. */
        DISRUPTOR {
            @Override
            HandOver open() {
                return new DisruptorHandOver(1, new YieldingWaitStrategy());
            }
        };

        abstract HandOver open();
    }

    /** As the Disruptor's {@link YieldingWaitStrategy} does. */
    private static IdleStrategy spinThenYield() {
        return new BackoffIdleStrategy(100, Long.MAX_VALUE, 1, 1);
    }

    /** How many threads read. */
    @Param({"1", "2", "4", "8"})
    public int readers;

    /** What the records pass through. */
    @Param
    public Medium medium;

    private HandOver handOver;
    private Consumers consumers;

    /** New, for JMH. */
    public ReaderScaleBenchmark() {}

    /** Starts the readers. */
    @Setup(Level.Iteration)
    public void open() throws InterruptedException {
        handOver = null;
        consumers = null;
        System.gc();
        handOver = medium.open();
        consumers = new Consumers(handOver, readers, RECORDS);
    }

    /** Checks what each of them read. */
    @TearDown(Level.Iteration)
    public void close() {
        handOver.close();
        consumers.check();
    }

    /** Hands all records to all readers. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void handOver() throws InterruptedException {
        handOver.produce(RECORDS);
        consumers.join();
    }
}
