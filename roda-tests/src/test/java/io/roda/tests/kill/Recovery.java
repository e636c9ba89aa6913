package io.roda.tests.kill;

/**
 * What a victim says of its recovery.
 *
 * @param nanos how long it took, from before the engine was opened until all that was there had passed through
 * @param inputs how many inputs the pipelines went through in it
 */
record Recovery(long nanos, long inputs) {
    static Recovery parse(final String line) {
        final String[] words = line.substring(Victim.CAUGHT_UP.length()).trim().split(" ");
        return new Recovery(Long.parseLong(words[0]), Long.parseLong(words[1]));
    }
}
