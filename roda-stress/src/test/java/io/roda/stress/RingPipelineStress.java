package io.roda.stress;

import io.roda.runtime.LappedException;
import io.roda.runtime.PipelineFailedException;
import io.roda.runtime.WhenFull;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Pipelines that read from rings or write to them, beside whoever is at the other end. */
public final class RingPipelineStress {
    private RingPipelineStress() {}

    /** Reads totals; null, or what was wrong. */
    private static String checkTotal(final TotalReader reader) {
        final long sequence = reader.position() - 1;
        final Total total = reader.get();
        return total.equals(Total.at(sequence)) ? null : "total " + sequence + " is " + total;
    }

    private static TotalsPipeline pipeline(final SampleStore samples, final TotalStore totals) {
        return TotalsPipeline.from(samples).partitions(Sample.KEYS).to(totals);
    }

    /** From a ring that waits for the pipeline. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "a total for each sample")
    @Outcome(expect = Expect.FORBIDDEN, desc = "another total, or none")
    @State
    public static class FromWaiting extends Gated {
        private final TotalStore totals = Stores.totals(Stores.ROUNDS);
        private final TotalReader reader = totals.reader();
        private final TotalsPipeline pipeline = pipeline(samples, totals);

        @Actor
        public void write() {
            offerAll();
        }

        @Actor
        public void work() {
            start.await();
            for (int attempt = 0; attempt < Stores.ATTEMPTS && error == null; attempt++) {
                leaving = Stores.ROUNDS; // a batch may take all that there is
                pipeline.doWork();
                left = totals.size();
                error = reader.next() ? checkTotal(reader) : null;
            }
        }

        @Arbiter
        public void end(final L_Result result) {
            final long before = totals.size();
            while (pipeline.doWork() > 0) {}
            while (error == null && reader.next()) {
                error = checkTotal(reader);
            }
            if (error == null && totals.size() != samples.size()) {
                error = totals.size() + " totals of " + samples.size() + " samples";
            }
            result.r1 = Seen.of(finish(samples.reader()), seen(before));
        }
    }

    /** From a ring that doesn't wait: the pipeline fails once it is lapped, and has put out nothing wrong until then. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL, Seen.LAPPED},
            expect = Expect.ACCEPTABLE,
            desc = "a total for each sample, until one is missed")
    @Outcome(expect = Expect.FORBIDDEN, desc = "another total, or another failure")
    @State
    public static class FromOverwriting {
        private final Start start = new Start();
        private final SampleStore samples = Stores.sampleRing(WhenFull.OVERWRITE_OLDEST);
        private final TotalStore totals = Stores.totals(Stores.ROUNDS);
        private final TotalReader reader = totals.reader();
        private final TotalsPipeline pipeline = pipeline(samples, totals);

        @Actor
        public void write() {
            start.await();
            for (long id = 0; id < Stores.ROUNDS; id++) {
                samples.push(Sample.of(id));
            }
        }

        @Actor
        public void work(final L_Result result) {
            start.await();
            result.r1 = work();
        }

        private String work() {
            boolean lapped = false;
            for (int attempt = 0; attempt < Stores.ATTEMPTS && !lapped; attempt++) {
                try {
                    pipeline.doWork();
                } catch (PipelineFailedException e) {
                    if (!(e.getCause() instanceof LappedException)) {
                        return "failed with " + e.getCause();
                    }
                    lapped = true;
                }
            }
            while (reader.next()) {
                final String wrong = checkTotal(reader);
                if (wrong != null) {
                    return wrong;
                }
            }
            return lapped ? Seen.LAPPED : Seen.outOf(Stores.ROUNDS, totals.size());
        }
    }

    /** Into a ring that overwrites, in batches. */
    @JCStressTest
    @Outcome(
            id = {Seen.ALL, Seen.LAPPED},
            expect = Expect.ACCEPTABLE,
            desc = "whole totals, and none missed unsaid")
    @Outcome(expect = Expect.FORBIDDEN, desc = "another total, or a wrong count")
    @State
    public static class ToOverwriting {
        private static final int BATCH = 5;

        private final Start start = new Start();
        private final SampleStore samples = Stores.samples(Stores.ROUNDS);
        private final TotalStore totals = Stores.totalRing(WhenFull.OVERWRITE_OLDEST);
        private final TotalReader reader = totals.reader();
        private final TotalsPipeline pipeline = pipeline(samples, totals);
        private long seen;
        private long skipped;
        private String error;

        @Actor
        public void work() {
            start.await();
            for (long id = 0; id < Stores.ROUNDS; id++) {
                samples.push(Sample.of(id));
                if (id % BATCH == BATCH - 1) {
                    while (pipeline.doWork() > 0) {}
                }
            }
        }

        @Actor
        public void read() {
            start.await();
            for (int attempt = 0; attempt < Stores.ATTEMPTS && error == null; attempt++) {
                step();
            }
        }

        private void step() {
            final long position = reader.position();
            final long before = reader.size();
            try {
                if (reader.next()) {
                    seen++;
                    error = checkTotal(reader);
                }
            } catch (LappedException e) {
                final long passed = reader.seekToOldest();
                skipped += passed;
                if (e.missed() != e.oldest() - position || e.missed() < 1 || e.oldest() < before - Stores.SLOTS) {
                    error = e.missed() + " missed from " + position + " to " + e.oldest() + " of " + before;
                }
            }
        }

        @Arbiter
        public void end(final L_Result result) {
            if (reader.size() != Stores.ROUNDS || reader.oldest() != Stores.ROUNDS - Stores.SLOTS) {
                error = Seen.of(error, "from " + reader.oldest() + " to " + reader.size() + " in the end");
            }
            while (error == null && reader.position() < Stores.ROUNDS) {
                step();
            }
            if (error == null && seen + skipped != Stores.ROUNDS) {
                error = seen + " seen and " + skipped + " skipped";
            }
            result.r1 = Seen.of(error, skipped > 0 ? Seen.LAPPED : Seen.ALL);
        }
    }

    /** Into a ring that waits for its reader: the pipeline takes no more inputs than it has room for. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "every total, in order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "another total, or one that was lost")
    @State
    public static class ToWaiting {
        private final Start start = new Start();
        private final SampleStore samples = Stores.samples(Stores.ROUNDS);
        private final TotalStore totals = Stores.totalRing(WhenFull.WAIT_FOR_READERS);
        private final TotalReader reader = totals.reader();
        private final TotalsPipeline pipeline = pipeline(samples, totals);
        private volatile long leaving;
        private String error;
        private String overrun;

        public ToWaiting() {
            for (long id = 0; id < Stores.ROUNDS; id++) {
                samples.push(Sample.of(id));
            }
        }

        @Actor
        public void work() {
            start.await();
            for (int attempt = 0; attempt < Stores.ATTEMPTS && overrun == null; attempt++) {
                pipeline.doWork();
                final long published = totals.size();
                if (leaving < published - Stores.SLOTS) {
                    overrun = published + " totals put out when at most " + leaving + " were read";
                }
            }
        }

        @Actor
        public void read() {
            start.await();
            for (int attempt = 0; attempt < Stores.ATTEMPTS && error == null; attempt++) {
                leaving = reader.position() + 1;
                error = reader.next() ? checkTotal(reader) : null;
            }
        }

        @Arbiter
        public void end(final L_Result result) {
            final long before = reader.position();
            while (Seen.of(error, overrun) == null && reader.position() < Stores.ROUNDS) {
                pipeline.doWork();
                error = reader.next() ? checkTotal(reader) : "total " + reader.position() + " doesn't come";
            }
            result.r1 = Seen.of(Seen.of(error, overrun), Seen.outOf(Stores.ROUNDS, before));
        }
    }
}
