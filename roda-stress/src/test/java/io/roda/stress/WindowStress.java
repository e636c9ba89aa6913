package io.roda.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** One thread publishes, another reads windows: all of a window's records are there, or there is no window. */
public final class WindowStress {
    private static final int SIZE = 3;

    private WindowStress() {}

    /** The window that follows the latest records. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "whole windows, in order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a window of something else")
    @State
    public static class PushSlide {
        private final Start start = new Start();
        private final SampleStore samples = Stores.samples(Stores.RECORDS);
        private final SampleReader reader = samples.reader();

        @Actor
        public void write() {
            start.await();
            for (long id = 0; id < Stores.RECORDS; id++) {
                samples.push(Sample.of(id));
            }
        }

        @Actor
        public void read(final L_Result result) {
            start.await();
            result.r1 = slide();
        }

        private String slide() {
            final long windows = Stores.RECORDS - SIZE + 1;
            long from = 0;
            for (int attempt = 0; attempt < Stores.ATTEMPTS && from < windows; attempt++) {
                final SampleWindow window = reader.getWindow(from, SIZE);
                if (window != null) {
                    for (int at = 0; at < SIZE; at++) {
                        final Sample sample = window.get(at);
                        if (!sample.equals(Sample.of(from + at))) {
                            return Seen.wrong(from + at, sample);
                        }
                    }
                    from++;
                }
            }
            return Seen.outOf(windows, from);
        }
    }

    /** The largest window there is, while it grows. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "whole windows that stay")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a window of something else, or one that is gone again")
    @State
    public static class ClaimGrow {
        private final Start start = new Start();
        private final SampleStore samples = Stores.samples(Stores.RECORDS);
        private final SampleReader reader = samples.reader();

        @Actor
        public void write() {
            start.await();
            for (long id = 0; id < Stores.RECORDS; id++) {
                Sample.write(samples.claim(), id);
                samples.publish();
            }
        }

        @Actor
        public void read(final L_Result result) {
            start.await();
            result.r1 = grow();
        }

        private String grow() {
            int seen = 0;
            for (int attempt = 0; attempt < Stores.SWEEPS && seen < Stores.RECORDS; attempt++) {
                for (int size = Stores.RECORDS; size > 0; size--) {
                    final SampleWindow window = reader.getWindow(0, size);
                    if (window == null) {
                        if (size <= seen) {
                            return "no window of " + size + ", " + seen + " were seen";
                        }
                    } else {
                        final Sample last = window.view(size - 1).toRecord();
                        if (!last.equals(Sample.of(size - 1))) {
                            return Seen.wrong(size - 1, last);
                        }
                        seen = Math.max(seen, size);
                    }
                }
            }
            return Seen.outOf(Stores.RECORDS, seen);
        }
    }
}
