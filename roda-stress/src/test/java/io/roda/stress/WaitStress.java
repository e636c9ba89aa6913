package io.roda.stress;

import io.roda.runtime.LappedException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A ring that waits for its readers: nothing is lost or overwritten before it was read, and nothing refused for long. */
public final class WaitStress {
    private WaitStress() {}

    /** The cursor. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "every record, in order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a record that was lost, or taken or refused wrongly")
    @State
    public static class Next extends Gated {
        private final SampleReader reader = samples.reader();
        private long seen;

        @Actor
        public void write() {
            offerAll();
        }

        @Actor
        public void read() {
            start.await();
            for (int attempt = 0; attempt < Stores.ATTEMPTS && error == null; attempt++) {
                leaving = reader.position() + 1;
                if (reader.next()) {
                    left = reader.position();
                    error = check(reader);
                }
            }
            seen = reader.position();
        }

        @Arbiter
        public void end(final L_Result result) {
            result.r1 = Seen.of(finish(reader), seen(seen));
        }
    }

    /** Records are handed to a consumer. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "every record, in order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a record that was lost, or taken or refused wrongly")
    @State
    public static class Poll extends Gated {
        private final SampleReader reader = samples.reader();
        private long seen;

        @Actor
        public void write() {
            offerAll();
        }

        @Actor
        public void read() {
            start.await();
            for (int attempt = 0; attempt < Stores.ATTEMPTS && error == null; attempt++) {
                reader.poll(this::accept, 3);
                left = reader.position();
            }
        }

        private void accept(final SampleView view) {
            final Sample sample = view.toRecord();
            if (!sample.equals(Sample.of(seen))) {
                error = Seen.wrong(seen, sample);
            }
            seen++;
            leaving = seen;
        }

        @Arbiter
        public void end(final L_Result result) {
            result.r1 = Seen.of(finish(reader), seen(seen));
        }
    }

    /** The writer waits where the ring is full, and the reader until there is something. */
    public abstract static class Waiting extends Gated {
        private final SampleReader reader = samples.reader();

        final String readAll() {
            start.await();
            final String seen = read();
            reader.close(); // lets the writer go, whatever was found
            return seen;
        }

        private String read() {
            while (reader.position() < Stores.ROUNDS) {
                if (reader.next()) {
                    final String wrong = check(reader);
                    if (wrong != null) {
                        return wrong;
                    }
                }
            }
            return Seen.ALL;
        }
    }

    @JCStressTest
    @Outcome(id = Seen.ALL, expect = Expect.ACCEPTABLE, desc = "every record, in order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a record that was lost")
    @State
    public static class Push extends Waiting {
        @Actor
        public void write() {
            start.await();
            for (long id = 0; id < Stores.ROUNDS; id++) {
                samples.push(Sample.of(id));
            }
        }

        @Actor
        public void read(final L_Result result) {
            result.r1 = readAll();
        }
    }

    /** Batches, some of which are longer than the ring. */
    @JCStressTest
    @Outcome(id = Seen.ALL, expect = Expect.ACCEPTABLE, desc = "every record, in order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a record that was lost")
    @State
    public static class Append extends Waiting {
        private static final int SHORT_BATCHES = Stores.ROUNDS / 2;

        @Actor
        public void write() {
            start.await();
            for (long id = 0; id < SHORT_BATCHES; id++) {
                samples.append(Sample.of(id));
                if (id % 3 == 0) {
                    samples.publish();
                }
            }
            samples.append(Stores.ROUNDS - SHORT_BATCHES, number -> Sample.of(SHORT_BATCHES + number));
            samples.publish();
        }

        @Actor
        public void read(final L_Result result) {
            result.r1 = readAll();
        }
    }

    /** The reader goes back to records that it left, which may be gone; those that it never read can't be. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL, Seen.LAPPED},
            expect = Expect.ACCEPTABLE,
            desc = "every record, in order, and some again")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a record that was lost, or taken or refused wrongly")
    @State
    public static class SeekBack extends Gated {
        private static final int BACK = 3;
        private static final int STEPS = 5;

        private final SampleReader reader = samples.reader();
        private long furthest;
        private boolean lapped;

        @Actor
        public void write() {
            offerAll();
        }

        @Actor
        public void read() {
            start.await();
            for (int attempt = 1; attempt <= Stores.ATTEMPTS && error == null; attempt++) {
                if (attempt % STEPS == 0) {
                    reader.seek(Math.max(0, reader.position() - BACK));
                } else {
                    step();
                }
            }
        }

        private void step() {
            final long position = reader.position();
            leaving = Math.max(leaving, position + 1);
            try {
                if (reader.next()) {
                    furthest = Math.max(furthest, reader.position());
                    left = Math.max(0, furthest - BACK); // it never goes back behind that
                    error = check(reader);
                }
            } catch (LappedException e) {
                lapped = true;
                error = lapped(e, position);
            }
        }

        private String lapped(final LappedException e, final long position) {
            reader.seekToOldest();
            if (e.oldest() > furthest || reader.position() > furthest || e.missed() != e.oldest() - position) {
                return e.missed() + " lost at " + position + " up to " + e.oldest() + ", now at " + reader.position()
                        + ", " + furthest + " were read";
            }
            return null;
        }

        @Arbiter
        public void end(final L_Result result) {
            if (furthest > reader.position()) {
                reader.seek(furthest);
            }
            result.r1 = Seen.of(finish(reader), lapped ? Seen.LAPPED : seen(furthest));
        }
    }

    /** Readers come and go: whatever lies before one when it comes waits for it, and once it is gone nothing does. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME},
            expect = Expect.ACCEPTABLE,
            desc = "every record from the first on")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a record that was lost, or a writer that waits for nobody")
    @State
    public static class Enter extends Gated {
        private static final int VISITS = 6;
        private static final int READS = 2 * Stores.SLOTS;

        private long pushed;
        private long seen;

        @Actor
        public void write() {
            start.await();
            for (int attempt = 0; attempt < Stores.ATTEMPTS; attempt++) {
                if (samples.tryPush(Sample.of(pushed))) {
                    pushed++;
                }
            }
        }

        @Actor
        public void read() {
            start.await();
            long gone = 0;
            for (int visit = 0; visit < VISITS && error == null; visit++) {
                try (SampleReader reader = samples.reader()) {
                    // Not held against where the last one started: that may have been past a record which the writer
                    // then left alone, since it saw the reader.
                    if (reader.position() < gone) {
                        error = "starts at " + reader.position() + " when records before " + gone + " were gone";
                    }
                    gone = reader.oldest();
                    readOn(reader);
                }
            }
        }

        private void readOn(final SampleReader reader) {
            try {
                for (int read = 0; read < READS && error == null; read++) {
                    if (reader.next()) {
                        seen++;
                        error = check(reader);
                    }
                }
            } catch (LappedException e) {
                error = "lost: " + e.getMessage();
            }
        }

        @Arbiter
        public void end(final L_Result result) {
            final boolean goesOn = samples.tryPush(Sample.of(pushed));
            result.r1 = Seen.of(
                    Seen.of(error, goesOn ? null : "refused without readers"), seen == 0 ? Seen.NONE : Seen.SOME);
        }
    }
}
