package io.roda.stress;

import io.roda.runtime.WhenFull;

/** A ring whose writer waits for its readers, and what its one reader tells the writer to check the ring by. */
public abstract class Gated {
    final Start start = new Start();
    final SampleStore samples = Stores.sampleRing(WhenFull.WAIT_FOR_READERS);

    /** How many records the reader may have left behind: said before it moves. */
    volatile long leaving;

    /** How many records the reader has left behind: said after it has moved. */
    volatile long left;

    String error;

    private long pushed;
    private String refused;

    /** Offers records as long as the reader makes room for them, and holds each answer against what the reader says. */
    final void offerAll() {
        start.await();
        for (int attempt = 0; attempt < Stores.ATTEMPTS && pushed < Stores.ROUNDS && refused == null; attempt++) {
            final long before = left;
            if (samples.tryPush(Sample.of(pushed))) {
                if (leaving < pushed + 1 - Stores.SLOTS) {
                    refused = "record " + pushed + " was taken when at most " + leaving + " were read";
                }
                pushed++;
            } else if (pushed - before < Stores.SLOTS) {
                refused = "record " + pushed + " was refused when " + before + " were read";
            }
        }
    }

    /** Reads what is left; null, or what was wrong with it or on the writer's side. */
    final String finish(final SampleReader reader) {
        String wrong = Seen.of(error, refused);
        while (wrong == null && reader.next()) {
            wrong = check(reader);
        }
        if (wrong == null && (reader.position() != pushed || samples.size() != pushed)) {
            return reader.position() + " read of " + samples.size() + ", " + pushed + " pushed";
        }
        return wrong;
    }

    /** Checks the record that a reader is on; null, or what is wrong. */
    static String check(final SampleReader reader) {
        final long sequence = reader.position() - 1;
        final Sample sample = reader.get();
        return sample.equals(Sample.of(sequence)) ? null : Seen.wrong(sequence, sample);
    }

    /** How far the reader had come before the writer was done. */
    static String seen(final long count) {
        return Seen.outOf(Stores.ROUNDS, count);
    }
}
