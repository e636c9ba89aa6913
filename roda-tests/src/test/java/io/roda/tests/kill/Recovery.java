package io.roda.tests.kill;

import java.util.Scanner;

/**
 * What a victim says of its recovery.
 *
 * @param nanos how long it took, from before the engine was opened until all that was there had passed through
 * @param inputs how many inputs the pipelines went through in it
 */
record Recovery(long nanos, long inputs) {
    static Recovery parse(final String line) {
        try (Scanner numbers = new Scanner(line.substring(Victim.CAUGHT_UP.length()))) {
            return new Recovery(numbers.nextLong(), numbers.nextLong());
        }
    }
}
