package io.roda.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** A lookup finds nothing or the whole record that was the latest under its key, and never an earlier one than before. */
public final class IndexStress {
    private IndexStress() {}

    /** What the index gives for a key, after a look that gave the record of the number {@code before}, or -1. */
    private static String check(final Sample sample, final int key, final long before) {
        if (sample == null) {
            return before < 0 ? null : "key " + key + " is gone after record " + before;
        }
        if (!sample.isWhole() || sample.key() != key || sample.id() >= Stores.RECORDS) {
            return Seen.wrong(sample.id(), sample);
        }
        return sample.id() < before ? "record " + sample.id() + " after " + before : null;
    }

    /** Records are pushed and indexed on one thread and looked up on another. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "whole records, later and later")
    @Outcome(expect = Expect.FORBIDDEN, desc = "another record, or one that is gone again")
    @State
    public static class Lookup {
        private final Start start = new Start();
        private final SampleStore samples = Stores.samples(Stores.RECORDS);
        private final SampleByKeyIndex index = SampleByKeyIndex.over(samples);
        private final SampleByKeyIndexReader lookup = index.reader();
        private final SampleReader reader = samples.reader();

        @Actor
        public void write() {
            start.await();
            for (long id = 0; id < Stores.RECORDS; id++) {
                samples.push(Sample.of(id));
                index.compute();
            }
        }

        @Actor
        public void read(final L_Result result) {
            start.await();
            result.r1 = look();
        }

        private String look() {
            final long[] seen = {-1, -1, -1};
            long latest = -1;
            for (int attempt = 0; attempt < Stores.ATTEMPTS && latest < Stores.RECORDS - 1; attempt++) {
                final int key = attempt % Sample.KEYS;
                final Sample sample = lookup.get(key);
                final String error = check(sample, key, seen[key]);
                if (error != null) {
                    return error;
                }
                if (sample != null) {
                    seen[key] = sample.id();
                    latest = Math.max(latest, sample.id());
                    if (reader.size() <= latest) {
                        return "record " + latest + " isn't published";
                    }
                }
            }
            return Seen.outOf(Stores.RECORDS, latest + 1);
        }
    }

    /** Records are pushed on one thread, indexed and looked up on another. */
    @JCStressTest
    @Outcome(
            id = {Seen.NONE, Seen.SOME, Seen.ALL},
            expect = Expect.ACCEPTABLE,
            desc = "finds what is published")
    @Outcome(expect = Expect.FORBIDDEN, desc = "another record, or not the latest one")
    @State
    public static class Insert {
        private final Start start = new Start();
        private final SampleStore samples = Stores.samples(Stores.RECORDS);
        private final SampleByKeyIndex index = SampleByKeyIndex.over(samples);
        private final SampleByKeyIndexReader lookup = index.reader();

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
            result.r1 = insert();
        }

        private String insert() {
            long indexed = 0;
            for (int attempt = 0; attempt < Stores.ATTEMPTS && indexed < Stores.RECORDS; attempt++) {
                indexed += index.compute();
                for (int key = 0; key < Sample.KEYS; key++) {
                    final long latest = indexed - 1 - Math.floorMod(indexed - 1 - key, Sample.KEYS);
                    final Sample expected = latest < 0 ? null : Sample.of(latest);
                    final Sample sample = lookup.get(key);
                    if (expected == null ? sample != null : !expected.equals(sample)) {
                        return "key " + key + " of " + indexed + " gives " + sample;
                    }
                }
            }
            return Seen.outOf(Stores.RECORDS, indexed);
        }
    }

    /** Records are indexed on one thread, counted and gone through on another. */
    @JCStressTest
    @Outcome(
            id = {"none, 3", "some, 3", "all, 3"},
            expect = Expect.ACCEPTABLE,
            desc = "each key, once")
    @Outcome(expect = Expect.FORBIDDEN, desc = "keys or records that aren't there")
    @State
    public static class ForEach {
        private final Start start = new Start();
        private final SampleStore samples = Stores.samples(Stores.RECORDS);
        private final SampleByKeyIndex index = SampleByKeyIndex.over(samples);
        private final SampleByKeyIndexReader lookup = index.reader();

        @Actor
        public void write(final LL_Result result) {
            start.await();
            for (long id = 0; id < Stores.RECORDS; id++) {
                samples.push(Sample.of(id));
                index.compute();
            }
            result.r2 = index.reader().size();
        }

        @Actor
        public void read(final LL_Result result) {
            start.await();
            result.r1 = goThrough();
        }

        private String goThrough() {
            long keys = 0;
            for (int attempt = 0; attempt < Stores.SWEEPS && keys < Sample.KEYS; attempt++) {
                final long[] count = {0};
                final String[] error = {null};
                final long least = lookup.size();
                lookup.forEach(view -> {
                    final Sample sample = view.toRecord();
                    count[0]++;
                    if (!sample.isWhole() || sample.id() >= Stores.RECORDS) {
                        error[0] = Seen.wrong(sample.id(), sample);
                    }
                });
                if (error[0] != null) {
                    return error[0];
                }
                if (count[0] < least || count[0] < keys || count[0] > Sample.KEYS) {
                    return count[0] + " keys, " + least + " counted before, " + keys + " before that";
                }
                keys = count[0];
            }
            return Seen.outOf(Sample.KEYS, keys);
        }
    }
}
