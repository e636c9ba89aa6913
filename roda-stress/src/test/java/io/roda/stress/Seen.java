package io.roda.stress;

/** What a reading actor says it has seen; whatever else it says is an error in words. */
final class Seen {
    static final String NONE = "none";
    static final String SOME = "some";
    static final String ALL = "all";

    /** Records were overwritten before they were read. */
    static final String LAPPED = "lapped";

    private Seen() {}

    static String outOf(final long all, final long seen) {
        if (seen == 0) {
            return NONE;
        }
        return seen == all ? ALL : SOME;
    }

    /** The first error that was found, or else what was seen. */
    static String of(final String error, final String seen) {
        return error == null ? seen : error;
    }

    /** Says that a record isn't what was pushed. */
    static String wrong(final long sequence, final Sample sample) {
        return "record " + sequence + " is " + sample;
    }
}
