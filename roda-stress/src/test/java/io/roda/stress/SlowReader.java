package io.roda.stress;

import io.roda.runtime.LappedException;

/** Reads a ring whose writer waits for nobody, and checks each word that it is told about records it has missed. */
final class SlowReader {
    private final SampleReader reader;
    private long seen;
    private long skipped;

    SlowReader(final SampleReader reader) {
        this.reader = reader;
    }

    /** Reads the next record, or goes on from the oldest one; null, or what was wrong. */
    String step() {
        final long position = reader.position();
        final long before = reader.size();
        try {
            return reader.next() ? read(position) : nothing(position, before);
        } catch (LappedException e) {
            return lapped(e, position, before);
        }
    }

    private String read(final long position) {
        seen++;
        final Sample sample = reader.get();
        if (!sample.equals(Sample.of(position))) {
            return Seen.wrong(position, sample);
        }
        return null;
    }

    private static String nothing(final long position, final long before) {
        return position < before ? "no record " + position + " of " + before : null;
    }

    private String lapped(final LappedException e, final long position, final long before) {
        final long oldest = e.oldest();
        final long after = reader.size();
        if (oldest <= position || e.missed() != oldest - position) {
            return e.missed() + " missed from " + position + " to " + oldest;
        }
        if (oldest < before - Stores.SLOTS || oldest > after + 1 - Stores.SLOTS) {
            return "oldest " + oldest + ", published " + before + " before and " + after + " after";
        }
        final long passed = reader.seekToOldest();
        skipped += passed;
        if (passed < e.missed() || reader.position() != position + passed) {
            return passed + " skipped of " + e.missed() + " missed, now at " + reader.position();
        }
        return null;
    }

    /** Reads what is left once the writer has published a number of records; null, or what was wrong. */
    String finish(final long published) {
        if (reader.size() != published || reader.oldest() != published - Stores.SLOTS) {
            return "from " + reader.oldest() + " to " + reader.size() + " in the end";
        }
        String error = null;
        while (error == null && reader.position() < published) {
            error = step();
        }
        if (error == null && seen + skipped != published) {
            return seen + " seen and " + skipped + " skipped of " + published;
        }
        return error;
    }

    /** What came of it, where nothing was wrong. */
    String seen() {
        return skipped > 0 ? Seen.LAPPED : Seen.ALL;
    }
}
