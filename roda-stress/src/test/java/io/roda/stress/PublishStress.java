package io.roda.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** One thread publishes, another reads: a record is there as a whole or not at all, and what was there stays. */
public final class PublishStress {
    private PublishStress() {}

    /** What is written, and by whom. */
    public abstract static class Writing {
        final Start start = new Start();
        final SampleStore samples = Stores.samples(Stores.RECORDS);
        final SampleReader reader = samples.reader();

        final void pushAll() {
            start.await();
            for (long id = 0; id < Stores.RECORDS; id++) {
                samples.push(Sample.of(id));
            }
        }

        final void claimAll() {
            start.await();
            for (long id = 0; id < Stores.RECORDS; id++) {
                Sample.write(samples.claim(), id);
                samples.publish();
            }
        }

        /** Reads with the cursor, from the first record on. */
        final String readNext() {
            start.await();
            long seen = 0;
            for (int attempt = 0; attempt < Stores.ATTEMPTS && seen < Stores.RECORDS; attempt++) {
                if (reader.next()) {
                    final Sample sample = reader.get();
                    if (!sample.equals(Sample.of(seen))) {
                        return Seen.wrong(seen, sample);
                    }
                    seen++;
                }
            }
            return Seen.outOf(Stores.RECORDS, seen);
        }
    }

    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "whole records, in order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "not what was pushed")
    @State
    public static class PushNext extends Writing {
        @Actor
        public void write() {
            pushAll();
        }

        @Actor
        public void read(final L_Result result) {
            result.r1 = readNext();
        }
    }

    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "whole records, in order")
    @Outcome(expect = Expect.FORBIDDEN, desc = "not what was written, or not yet published")
    @State
    public static class ClaimNext extends Writing {
        @Actor
        public void write() {
            claimAll();
        }

        @Actor
        public void read(final L_Result result) {
            result.r1 = readNext();
        }
    }

    /** Batches of three, by turns one by one and by a function: each is there as a whole or not at all. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "whole batches of whole records")
    @Outcome(expect = Expect.FORBIDDEN, desc = "not what was appended, or not yet published")
    @State
    public static class AppendNext extends Writing {
        private static final int BATCH = 3;

        @Actor
        public void write() {
            start.await();
            for (long id = 0; id < Stores.RECORDS; id += 2 * BATCH) {
                samples.append(Sample.of(id));
                Sample.write(samples.append(), id + 1);
                samples.append(Sample.of(id + 2));
                samples.publish();
                final long from = id + BATCH;
                samples.append(BATCH, number -> Sample.of(from + number));
                samples.publish();
            }
        }

        @Actor
        public void read(final L_Result result) {
            start.await();
            result.r1 = readBatches();
        }

        private String readBatches() {
            long seen = 0;
            for (int attempt = 0; attempt < Stores.ATTEMPTS && seen < Stores.RECORDS; attempt++) {
                final long size = reader.size();
                if (size % BATCH != 0) {
                    return "size " + size + " amid a batch of " + BATCH;
                }
                for (; seen < size; seen++) {
                    if (!reader.next()) {
                        return "no record " + seen + " of " + size;
                    }
                    final Sample sample = reader.get();
                    if (!sample.equals(Sample.of(seen))) {
                        return Seen.wrong(seen, sample);
                    }
                }
            }
            return Seen.outOf(Stores.RECORDS, seen);
        }
    }

    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "whole records that stay")
    @Outcome(expect = Expect.FORBIDDEN, desc = "not what was pushed, or gone again")
    @State
    public static class PushGetAt extends Writing {
        @Actor
        public void write() {
            pushAll();
        }

        @Actor
        public void read(final L_Result result) {
            result.r1 = readAt();
        }

        /** The latest first: once one is there, all before it are. */
        private String readAt() {
            start.await();
            long seen = 0;
            for (int attempt = 0; attempt < Stores.SWEEPS && seen < Stores.RECORDS; attempt++) {
                for (long sequence = Stores.RECORDS - 1; sequence >= 0; sequence--) {
                    final Sample sample = reader.getAt(sequence);
                    if (sample == null) {
                        if (sequence < seen) {
                            return "record " + sequence + " is gone, " + seen + " were seen";
                        }
                    } else if (sample.equals(Sample.of(sequence))) {
                        seen = Math.max(seen, sequence + 1);
                    } else {
                        return Seen.wrong(sequence, sample);
                    }
                }
            }
            return Seen.outOf(Stores.RECORDS, seen);
        }
    }

    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "whole records, later and later")
    @Outcome(expect = Expect.FORBIDDEN, desc = "not what was pushed, or an earlier one than before")
    @State
    public static class ClaimGetLast extends Writing {
        @Actor
        public void write() {
            claimAll();
        }

        @Actor
        public void read(final L_Result result) {
            result.r1 = readLast();
        }

        private String readLast() {
            start.await();
            long seen = 0;
            for (int attempt = 0; attempt < Stores.ATTEMPTS && seen < Stores.RECORDS; attempt++) {
                final Sample sample = reader.getLast();
                final long now = sample == null ? 0 : sample.id() + 1;
                if (sample != null && !sample.isWhole()) {
                    return Seen.wrong(sample.id(), sample);
                }
                if (now < seen || now > Stores.RECORDS) {
                    return "last record: number " + (now - 1) + " after " + seen + " were seen";
                }
                seen = now;
            }
            return Seen.outOf(Stores.RECORDS, seen);
        }
    }

    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "counts whole records")
    @Outcome(expect = Expect.FORBIDDEN, desc = "counts what isn't there, or fewer than before")
    @State
    public static class PushSize extends Writing {
        @Actor
        public void write() {
            pushAll();
        }

        @Actor
        public void read(final L_Result result) {
            result.r1 = readSize();
        }

        private String readSize() {
            start.await();
            long seen = 0;
            for (int attempt = 0; attempt < Stores.ATTEMPTS && seen < Stores.RECORDS; attempt++) {
                final long size = reader.size();
                if (size < seen || size > Stores.RECORDS) {
                    return "size " + size + " after " + seen;
                }
                final Sample last = reader.getAt(size - 1);
                if (size > 0 && !Sample.of(size - 1).equals(last)) {
                    return Seen.wrong(size - 1, last);
                }
                seen = size;
            }
            return Seen.outOf(Stores.RECORDS, seen);
        }
    }
}
