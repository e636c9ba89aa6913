package io.roda.benchmarks.micro;

import io.roda.benchmarks.ExpectedOutput;
import io.roda.benchmarks.Program;
import io.roda.benchmarks.SeparateStages;
import io.roda.benchmarks.Workload;
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
 * Each part of the whole job by itself, over all records: nanoseconds an input. With {@code -prof gc}
 * the bytes that an input allocates, to which opening and checking the stores adds some hundredths.
 */
@State(Scope.Benchmark) // so that the states below get this very object
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 15)
@Measurement(iterations = 15)
public class PipelineBenchmark {
    private static final int RECORDS = 1_000_000;

    /** What runs them. */
    @Param({"RODA_RECORD", "RODA_FLYWEIGHT", "RODA_DECLARED", "RAW_MEMORY"})
    public Program program;

    /** Which readings. In those of {@code SPEC} each adds a key, which hides what the others allocate. */
    @Param({"DENSE", "HOT"})
    public Workload workload;

    private ExpectedOutput expected;

    /** New, for JMH. */
    public PipelineBenchmark() {}

    /** Calculates what must come out. */
    @Setup
    public void expect() {
        expected = new ExpectedOutput(workload, RECORDS);
    }

    /** Stores in which some parts have run before the one that is timed, and the others run after it. */
    public abstract static class Stores {
        SeparateStages stages;

        /** New, for JMH. */
        public Stores() {}

        /**
         * Opens them, after the memory of those before has gone.
         *
         * @param benchmark the parameters
         */
        @Setup(Level.Iteration)
        public void open(PipelineBenchmark benchmark) {
            stages = null;
            System.gc();
            stages = benchmark.open();
            before();
        }

        /**
         * Checks what came out, and closes them.
         *
         * @param benchmark what must come out
         */
        @TearDown(Level.Iteration)
        public void check(PipelineBenchmark benchmark) {
            after();
            benchmark.check(stages);
        }

        abstract void before();

        abstract void after();
    }

    /** All are empty. */
    @State(Scope.Thread)
    public static class Empty extends Stores {
        /** New, for JMH. */
        public Empty() {}

        @Override
        void before() {}

        @Override
        void after() {
            stages.summarize();
            stages.detect();
        }
    }

    /** The first one is full. */
    @State(Scope.Thread)
    public static class FullOfReadings extends Stores {
        /** New, for JMH. */
        public FullOfReadings() {}

        @Override
        void before() {
            stages.produce();
        }

        @Override
        void after() {
            stages.detect();
        }
    }

    /** The first two are full. */
    @State(Scope.Thread)
    public static class FullOfSummaries extends Stores {
        /** New, for JMH. */
        public FullOfSummaries() {}

        @Override
        void before() {
            stages.produce();
            stages.summarize();
        }

        @Override
        void after() {}
    }

    private SeparateStages open() {
        return new SeparateStages(program, workload, RECORDS);
    }

    private void check(SeparateStages stages) {
        stages.check(expected);
        stages.close();
    }

    /** Readings made and appended in a row, the same in all forms. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void produce(Empty empty) {
        empty.stages.produce();
    }

    /** Readings to running summaries: an aggregate of each form. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void summarize(FullOfReadings full) {
        full.stages.summarize();
    }

    /** Summaries to alerts: a window of two inputs. The declared form's is the flyweight form's. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public void detect(FullOfSummaries full) {
        full.stages.detect();
    }
}
