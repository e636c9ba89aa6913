package io.roda.benchmarks.micro;

import com.lmax.disruptor.BusySpinWaitStrategy;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.BusySpinIdleStrategy;
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
 * Records of three fields of 8 bytes from one thread to another, both of which spin: nanoseconds a record, from before
 * the first is written until after the last has been read. Needs two cores for itself. The first iterations take longer:
 * the JIT compiles the loops around batches last.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 60)
@Measurement(iterations = 20)
public class HandOverBenchmark {
    static final int RECORDS = 1_000_000;

    /** What the records pass through. */
    public enum Medium {
        /** A store with room for all records; each is pushed, and read as a flyweight. */
        RODA_NEXT {
            @Override
            HandOver open() {
                return RodaHandOver.next(BusySpinIdleStrategy::new);
            }
        },
        /** A store with room for all records; each is pushed, and they are polled as far as they are there. */
        RODA_POLL {
            @Override
            HandOver open() {
                return RodaHandOver.polled();
            }
        },
        /** The same store; records are appended by a function, and published in batches. */
        RODA_BATCH {
            @Override
            HandOver open() {
                return RodaHandOver.inBatches();
            }
        },
        /** A ring as large as the Disruptor's that waits for its reader; each record is pushed. */
        RODA_RING {
            @Override
            HandOver open() {
                return RodaHandOver.throughRing(1, false);
            }
        },
        /** That ring; records are appended one by one, and published in batches. */
        RODA_RING_APPEND {
            @Override
            HandOver open() {
                return RodaHandOver.throughRing(DisruptorHandOver.BATCH, false);
            }
        },
        /** That ring; records are appended by a function, and published in batches. */
        RODA_RING_BATCH {
            @Override
            HandOver open() {
                return RodaHandOver.throughRing(DisruptorHandOver.BATCH, true);
            }
        },
        /** The Disruptor, each record published by itself. */
        DISRUPTOR {
            @Override
            HandOver open() {
                return new DisruptorHandOver(1, new BusySpinWaitStrategy());
            }
        },
        /** The Disruptor, records published in batches. */
        DISRUPTOR_BATCH {
            @Override
            HandOver open() {
                return new DisruptorHandOver(DisruptorHandOver.BATCH, new BusySpinWaitStrategy());
            }
        },
        /** Raw memory with room for all records, by hand; published in batches. */
        RAW_BATCH {
            @Override
            HandOver open() {
                return new RawHandOver(Integer.highestOneBit(RECORDS) * 2);
            }
        },
        /** The same as large as the Disruptor's ring. */
        RAW_RING_BATCH {
            @Override
            HandOver open() {
                return new RawHandOver(DisruptorHandOver.RING);
            }
        },
        /** Agrona's ring buffer for one producer and one consumer. */
        AGRONA_RING {
            @Override
            HandOver open() {
                return new AgronaHandOver();
            }
        };

        abstract HandOver open();
    }

    /** What the records pass through. */
    @Param
    public Medium medium;

    private HandOver handOver;
    private Consumers consumer;

    /** New, for JMH. */
    public HandOverBenchmark() {}

    /** Starts the consumer, and waits until it spins. */
    @Setup(Level.Iteration)
    public void open() throws InterruptedException {
        handOver = null;
        consumer = null;
        System.gc();
        handOver = medium.open();
        consumer = new Consumers(handOver, 1, RECORDS);
    }

    /** Checks what came through. */
    @TearDown(Level.Iteration)
    public void close() {
        handOver.close();
        consumer.check();
    }

    /** Hands all records over. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void handOver() throws InterruptedException {
        handOver.produce(RECORDS);
        consumer.join();
    }
}
