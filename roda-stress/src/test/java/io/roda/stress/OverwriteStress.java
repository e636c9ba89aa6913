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

/** A ring that overwrites its oldest records: what is read is whole, and what is missed is missed for a reason. */
public final class OverwriteStress {
    private OverwriteStress() {}

    /** A ring and a reader of it. */
    public abstract static class Ring {
        final Start start = new Start();
        final SampleStore samples = Stores.sampleRing(WhenFull.OVERWRITE_OLDEST);
        final SampleReader reader = samples.reader();

        final void pushAll() {
            start.await();
            for (long id = 0; id < Stores.ROUNDS; id++) {
                samples.push(Sample.of(id));
            }
        }

        final void claimAll() {
            start.await();
            for (long id = 0; id < Stores.ROUNDS; id++) {
                Sample.write(samples.claim(), id);
                samples.publish();
            }
        }

        /** Whether a record may be missing: not yet published before the look, or overwritten after it. */
        static boolean mayLack(final long first, final long end, final long before, final long after) {
            return end > before || first < after + 1 - Stores.SLOTS;
        }
    }

    /** The cursor: each record comes whole and in its turn, or the reader is told exactly what it missed. */
    @JCStressTest
    @Outcome(
            id = {Seen.ALL, Seen.LAPPED},
            expect = Expect.ACCEPTABLE,
            desc = "whole records, and none missed unsaid")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a record that isn't whole, or a wrong count")
    @State
    public static class Next extends Ring {
        private final SlowReader slow = new SlowReader(reader);
        private String error;

        @Actor
        public void write() {
            pushAll();
        }

        @Actor
        public void read() {
            start.await();
            for (int attempt = 0; attempt < Stores.ATTEMPTS && error == null; attempt++) {
                error = reader.position() < Stores.ROUNDS ? slow.step() : null;
            }
        }

        @Arbiter
        public void end(final L_Result result) {
            result.r1 = Seen.of(Seen.of(error, slow.finish(Stores.ROUNDS)), slow.seen());
        }
    }

    /** The same where the writer appends, and claims slots ahead. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "whole records, each in its turn or gone")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a record that isn't whole, or another")
    @State
    public static class AppendNext extends Ring {
        private static final int ONE_BY_ONE = Stores.ROUNDS / 2;

        @Actor
        public void write() {
            start.await();
            for (long id = 0; id < ONE_BY_ONE; id++) {
                samples.append(Sample.of(id));
                if (id % 3 == 0) {
                    samples.publish();
                }
            }
            samples.append(Stores.ROUNDS - ONE_BY_ONE, number -> Sample.of(ONE_BY_ONE + number));
            samples.push(Sample.of(Stores.ROUNDS));
        }

        @Actor
        public void read(final L_Result result) {
            start.await();
            result.r1 = read();
        }

        private String read() {
            for (int attempt = 0; attempt < Stores.ATTEMPTS && reader.position() <= Stores.ROUNDS; attempt++) {
                final long sequence = reader.position();
                try {
                    if (reader.next() && !reader.get().equals(Sample.of(sequence))) {
                        return Seen.wrong(sequence, reader.get());
                    }
                } catch (LappedException e) {
                    reader.seekToOldest();
                }
            }
            return Seen.outOf(Stores.ROUNDS + 1, reader.position());
        }
    }

    /** Random access: a record that is there is given, and no other. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "the records that are there")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a record that isn't whole, or another, or none")
    @State
    public static class GetAt extends Ring {
        @Actor
        public void write() {
            claimAll();
        }

        @Actor
        public void read(final L_Result result) {
            start.await();
            result.r1 = read();
        }

        private String read() {
            long seen = 0;
            for (int attempt = 0; attempt < Stores.ATTEMPTS && seen < Stores.ROUNDS; attempt++) {
                final long before = reader.size();
                final long sequence = before - 1 - attempt % (Stores.SLOTS + 1);
                final Sample sample = reader.getAt(sequence);
                final long after = reader.size();
                if (sample == null) {
                    if (sequence >= 0 && !Ring.mayLack(sequence, sequence + 1, before, after)) {
                        return "no record " + sequence + ", published " + before + " before and " + after + " after";
                    }
                } else if (sample.equals(Sample.of(sequence))) {
                    seen = Math.max(seen, sequence + 1);
                } else {
                    return Seen.wrong(sequence, sample);
                }
            }
            return Seen.outOf(Stores.ROUNDS, seen);
        }
    }

    /** The latest record. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "whole records, later and later")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a record that isn't whole, or isn't the latest")
    @State
    public static class GetLast extends Ring {
        @Actor
        public void write() {
            pushAll();
        }

        @Actor
        public void read(final L_Result result) {
            start.await();
            result.r1 = read();
        }

        private String read() {
            long seen = 0;
            for (int attempt = 0; attempt < Stores.ATTEMPTS && seen < Stores.ROUNDS; attempt++) {
                final long before = reader.size();
                final Sample sample = reader.getLast();
                final long after = reader.size();
                if (sample == null) {
                    if (before > 0) {
                        return "no last record of " + before;
                    }
                } else if (!sample.isWhole()) {
                    return Seen.wrong(sample.id(), sample);
                } else if (sample.id() < before - 1 || sample.id() >= after) {
                    return "last record " + sample.id() + " between " + before + " and " + after;
                } else {
                    seen = sample.id() + 1;
                }
            }
            return Seen.outOf(Stores.ROUNDS, seen);
        }
    }

    /** Windows, up to the size of the ring. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "whole windows")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a record that isn't whole, or no window where one must be")
    @State
    public static class Window extends Ring {
        @Actor
        public void write() {
            pushAll();
        }

        @Actor
        public void read(final L_Result result) {
            start.await();
            result.r1 = read();
        }

        private String read() {
            long seen = 0;
            for (int attempt = 0; attempt < Stores.ATTEMPTS && seen < Stores.ROUNDS; attempt++) {
                final int size = 1 + attempt % Stores.SLOTS;
                final long before = reader.size();
                final long from = before - size;
                final SampleWindow window = reader.getWindow(from, size);
                final long after = reader.size();
                if (window == null) {
                    if (from >= 0 && !Ring.mayLack(from, from + size, before, after)) {
                        return "no window of " + size + ", published " + before + " before and " + after + " after";
                    }
                } else {
                    for (int at = 0; at < size; at++) {
                        final Sample sample = window.get(at);
                        if (!sample.equals(Sample.of(from + at))) {
                            return Seen.wrong(from + at, sample);
                        }
                    }
                    seen = from + size;
                }
            }
            return Seen.outOf(Stores.ROUNDS, seen);
        }
    }
}
