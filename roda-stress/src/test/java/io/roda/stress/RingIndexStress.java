package io.roda.stress;

import io.roda.runtime.WhenFull;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * An index over a ring: a lookup finds a whole record as long as it is there, and nothing once it is overwritten. There
 * are more keys than a table of the index holds, so that its two tables take turns.
 */
public final class RingIndexStress {
    /** How many records are pushed: the tables take turns several times. */
    private static final int RECORDS = 20 * Stores.SLOTS;

    private RingIndexStress() {}

    /** A ring under an index, both fed by one thread. */
    public abstract static class Ring {
        final Start start = new Start();
        final SampleStore samples;
        final SampleReader reader;
        final SampleByIdIndex byId;
        final SampleByKeyIndex byKey;

        /** How many records are known to be indexed. */
        volatile long indexed;

        Ring(final WhenFull policy) {
            samples = Stores.sampleRing(policy);
            reader = samples.reader();
            byId = SampleByIdIndex.over(samples);
            byKey = SampleByKeyIndex.over(samples);
        }

        final void pushAndIndex() {
            start.await();
            for (long id = 0; id < RECORDS; id++) {
                samples.push(Sample.of(id));
                byId.compute();
                byKey.compute();
                indexed = id + 1;
            }
        }

        /** Looks for the latest records, each under a key of its own. */
        final String findEach() {
            final SampleByIdIndexReader lookup = byId.reader();
            start.await();
            long before = 0;
            long found = 0;
            for (int attempt = 0; attempt < Stores.ATTEMPTS && before < RECORDS; attempt++) {
                before = indexed;
                final long id = before + 1 - attempt % Stores.SLOTS;
                final Sample sample = lookup.get(id);
                final long after = reader.size();
                if (sample == null) {
                    if (id >= 0 && id < before && id >= after + 1 - Stores.SLOTS) {
                        return "no record " + id + ", indexed " + before + " before and published " + after + " after";
                    }
                } else if (sample.equals(Sample.of(id))) {
                    found++;
                } else {
                    return "record " + id + " is " + sample;
                }
            }
            return Seen.outOf(RECORDS, found);
        }

        /** Looks for the latest record under each of a few keys, which is always there. */
        final String findLatest() {
            final SampleByKeyIndexReader lookup = byKey.reader();
            start.await();
            long latest = -1;
            final long[] seen = {-1, -1, -1};
            for (int attempt = 0; attempt < Stores.ATTEMPTS && latest < RECORDS - 1; attempt++) {
                final int key = attempt % Sample.KEYS;
                final long least = Math.max(seen[key], indexed - Sample.KEYS);
                final Sample sample = lookup.get(key);
                final long after = reader.size();
                if (sample == null) {
                    if (least >= 0) {
                        return "no record under key " + key + ", published " + after + " after";
                    }
                } else if (!sample.isWhole() || sample.key() != key) {
                    return "key " + key + " is " + sample;
                } else if (sample.id() < least || sample.id() >= after) {
                    return "record " + sample.id() + " under key " + key + " between " + least + " and " + after;
                } else {
                    seen[key] = sample.id();
                    latest = Math.max(latest, sample.id());
                }
            }
            return Seen.outOf(RECORDS, latest + 1);
        }
    }

    /** Many keys, in a ring that overwrites. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "the records that are there")
    @Outcome(expect = Expect.FORBIDDEN, desc = "another record, or none where one must be")
    @State
    public static class OverwriteMany extends Ring {
        public OverwriteMany() {
            super(WhenFull.OVERWRITE_OLDEST);
        }

        @Actor
        public void write() {
            pushAndIndex();
        }

        @Actor
        public void read(final L_Result result) {
            result.r1 = findEach();
        }
    }

    /** Few keys, in a ring that overwrites. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "whole records, later and later")
    @Outcome(expect = Expect.FORBIDDEN, desc = "another record, an earlier one than before, or none")
    @State
    public static class OverwriteFew extends Ring {
        public OverwriteFew() {
            super(WhenFull.OVERWRITE_OLDEST);
        }

        @Actor
        public void write() {
            pushAndIndex();
        }

        @Actor
        public void read(final L_Result result) {
            result.r1 = findLatest();
        }
    }

    /** Many keys, in a ring that waits for the index and for nobody else. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "the records that are there")
    @Outcome(expect = Expect.FORBIDDEN, desc = "another record, or none where one must be")
    @State
    public static class WaitMany extends Ring {
        public WaitMany() {
            super(WhenFull.WAIT_FOR_READERS);
            reader.close(); // it may still say how many records there are
        }

        @Actor
        public void write() {
            pushAndIndex();
        }

        @Actor
        public void read(final L_Result result) {
            result.r1 = findEach();
        }
    }
}
