package io.roda.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** What a pipeline puts out on one thread comes as a whole and in order on another, and so does what it reads. */
public final class PipelineStress {
    private PipelineStress() {}

    /** A pipeline from samples to totals, without an engine. */
    public abstract static class Wiring {
        final Start start = new Start();
        final SampleStore samples = Stores.samples(Stores.RECORDS);
        final TotalStore totals = Stores.totals(Stores.RECORDS);
        final TotalsPipeline pipeline =
                TotalsPipeline.from(samples).partitions(Sample.KEYS).to(totals);

        final void pushAll() {
            for (long id = 0; id < Stores.RECORDS; id++) {
                samples.push(Sample.of(id));
            }
        }
    }

    /** The pipeline runs beside the reader of what it puts out. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "whole totals, in order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "another total")
    @State
    public static class Output extends Wiring {
        private final TotalReader reader = totals.reader();

        @Actor
        public void work() {
            start.await();
            for (long id = 0; id < Stores.RECORDS; id++) {
                samples.push(Sample.of(id));
                if (id % 2 == 1) {
                    pipeline.doWork();
                }
            }
        }

        @Actor
        public void read(final L_Result result) {
            start.await();
            result.r1 = read();
        }

        private String read() {
            long seen = 0;
            for (int attempt = 0; attempt < Stores.ATTEMPTS && seen < Stores.RECORDS; attempt++) {
                if (reader.next()) {
                    final Total total = reader.get();
                    if (!total.equals(Total.at(seen))) {
                        return "total " + seen + " is " + total;
                    }
                    seen++;
                }
            }
            return Seen.outOf(Stores.RECORDS, seen);
        }
    }

    /** The pipeline runs beside the writer of what it takes in. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "a total for each sample")
    @Outcome(expect = Expect.FORBIDDEN, desc = "another total, or none")
    @State
    public static class Input extends Wiring {
        private final TotalReader reader = totals.reader();

        @Actor
        public void write() {
            start.await();
            pushAll();
        }

        @Actor
        public void work(final L_Result result) {
            start.await();
            result.r1 = work();
        }

        private String work() {
            long done = 0;
            for (int attempt = 0; attempt < Stores.ATTEMPTS && done < Stores.RECORDS; attempt++) {
                done += pipeline.doWork();
                final Total last = reader.getLast();
                if (reader.size() != done || (done > 0 && !Total.at(done - 1).equals(last))) {
                    return reader.size() + " totals of " + done + " samples, the last " + last;
                }
            }
            return Seen.outOf(Stores.RECORDS, done);
        }
    }

    /** Two pipelines, each on a thread: one feeds the other. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "whole neighbours, in order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "other neighbours, or none")
    @State
    public static class Chain extends Wiring {
        private final TotalStore joined = Stores.totals(Stores.RECORDS);
        private final NeighboursPipeline second =
                NeighboursPipeline.from(totals).to(joined);
        private final TotalReader reader = joined.reader();

        @Actor
        public void first() {
            start.await();
            for (long id = 0; id < Stores.RECORDS; id++) {
                samples.push(Sample.of(id));
                pipeline.doWork();
            }
        }

        @Actor
        public void second(final L_Result result) {
            start.await();
            result.r1 = follow();
        }

        private String follow() {
            long seen = 0;
            for (int attempt = 0; attempt < Stores.ATTEMPTS && seen < Stores.RECORDS - 1; attempt++) {
                second.doWork();
                while (reader.next()) {
                    final Total total = reader.get();
                    final Total expected = Neighbours.join(Total.at(seen), Total.at(seen + 1));
                    if (!total.equals(expected)) {
                        return "neighbours " + seen + " are " + total;
                    }
                    seen++;
                }
            }
            return Seen.outOf(Stores.RECORDS - 1, seen);
        }
    }
}
