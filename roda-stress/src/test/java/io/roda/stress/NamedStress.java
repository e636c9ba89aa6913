package io.roda.stress;

import io.roda.runtime.LappedException;
import io.roda.runtime.WhenFull;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * A named reader, opened and closed again and again beside the writer: it begins with the first record that isn't done,
 * and the ring keeps all from that one on, also while nobody has the reader open.
 */
public final class NamedStress {
    private static final String NAME = "billing";
    private static final int READS = 5;

    private NamedStress() {}

    /** With the cursor, with and without {@code commit()}. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "every record, in order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "not begun where it was left, or a record lost or refused")
    @State
    public static class Resume extends Gated {
        private long notDone;

        public Resume() {
            samples.reader(NAME).close();
        }

        @Actor
        public void write() {
            offerAll();
        }

        @Actor
        public void read() {
            start.await();
            for (int visit = 0; visit < Stores.SWEEPS && error == null; visit++) {
                try (SampleReader reader = samples.reader(NAME)) {
                    visit(reader, visit % 2 == 0);
                }
            }
        }

        private void visit(final SampleReader reader, final boolean commits) {
            if (reader.position() != notDone) {
                error = "begins at " + reader.position() + " instead of " + notDone;
            }
            for (int read = 0; read < READS && error == null; read++) {
                leaving = reader.position();
                final boolean moved = reader.next();
                notDone = moved ? reader.position() - 1 : reader.position();
                left = notDone;
                error = moved ? check(reader) : null;
            }
            if (commits) {
                leaving = reader.position();
                reader.commit();
                notDone = reader.position();
                left = notDone;
            }
        }

        @Arbiter
        public void end(final L_Result result) {
            final SampleReader reader = samples.reader(NAME);
            if (reader.position() != notDone) {
                error = Seen.of(error, "begins at " + reader.position() + " instead of " + notDone);
            }
            result.r1 = Seen.of(finish(reader), seen(notDone));
        }
    }

    /** With a consumer, which at times fails. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "every record, in order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "not begun where it was left, or a record lost or refused")
    @State
    public static class Poll extends Gated {
        private long notDone;
        private int calls;

        public Poll() {
            samples.reader(NAME).close();
        }

        @Actor
        public void write() {
            offerAll();
        }

        @Actor
        public void read() {
            start.await();
            for (int visit = 0; visit < Stores.SWEEPS && error == null; visit++) {
                try (SampleReader reader = samples.reader(NAME)) {
                    reader.poll(this::accept, READS);
                } catch (ArithmeticException e) {
                    leaving = notDone; // the record at which the consumer failed comes again
                }
                left = notDone;
            }
        }

        private void accept(final SampleView view) {
            final Sample sample = view.toRecord();
            if (!sample.equals(Sample.of(notDone))) {
                error = Seen.wrong(notDone, sample);
            }
            calls++;
            if (calls % (2 * READS) == 0) {
                throw new ArithmeticException("a consumer that fails");
            }
            notDone++;
            leaving = notDone;
        }

        @Arbiter
        public void end(final L_Result result) {
            final SampleReader reader = samples.reader(NAME);
            if (reader.position() != notDone) {
                error = Seen.of(error, "begins at " + reader.position() + " instead of " + notDone);
            }
            result.r1 = Seen.of(finish(reader), seen(notDone));
        }
    }

    /** In a ring that waits for nobody: what is gone when the reader is opened again is reported as missed. */
    @JCStressTest
    @Outcome(
            id = {Seen.ALL, Seen.LAPPED},
            expect = Expect.ACCEPTABLE,
            desc = "whole records, and none missed unsaid")
    @Outcome(expect = Expect.FORBIDDEN, desc = "not begun where it was left, or a wrong count")
    @State
    public static class Overwritten {
        private final Start start = new Start();
        private final SampleStore samples = Stores.sampleRing(WhenFull.OVERWRITE_OLDEST);
        private long notDone;
        private boolean lapped;
        private String error;

        public Overwritten() {
            samples.reader(NAME).close();
        }

        @Actor
        public void write() {
            start.await();
            for (long id = 0; id < Stores.ROUNDS; id++) {
                samples.push(Sample.of(id));
            }
        }

        @Actor
        public void read() {
            start.await();
            for (int visit = 0; visit < Stores.SWEEPS && error == null; visit++) {
                visit();
            }
        }

        private void visit() {
            try (SampleReader reader = samples.reader(NAME)) {
                if (reader.position() != notDone) {
                    error = "begins at " + reader.position() + " instead of " + notDone;
                }
                for (int read = 0; read < READS && error == null; read++) {
                    step(reader);
                }
            }
        }

        private void step(final SampleReader reader) {
            final long position = reader.position();
            try {
                final boolean moved = reader.next();
                notDone = moved ? position : reader.position();
                error = moved ? Gated.check(reader) : null;
            } catch (LappedException e) {
                lapped = true;
                final long passed = reader.seekToOldest();
                notDone = reader.position();
                if (e.missed() > passed || e.oldest() > reader.size() + 1 - Stores.SLOTS) {
                    error = passed + " skipped of " + e.missed() + ", the oldest is " + e.oldest();
                }
            }
        }

        @Arbiter
        public void end(final L_Result result) {
            visit();
            result.r1 = Seen.of(error, lapped ? Seen.LAPPED : Seen.ALL);
        }
    }
}
