package io.roda.stress;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;

/** Stores for tests, each under an engine of its own, since a test takes new ones thousands of times a second. */
final class Stores {
    /** How many records a writing actor publishes. */
    static final int RECORDS = 12;

    /** How often a reading actor looks; enough to be still at it when the writer is done, as a rule. */
    static final int ATTEMPTS = 400;

    /** The same where each look is at all records. */
    static final int SWEEPS = ATTEMPTS / RECORDS;

    /** How many records a ring holds; a quarter of them is what a pipeline takes of an old ring at once. */
    static final int SLOTS = 8;

    /** How many records a writing actor offers to a ring: it goes round several times. */
    static final int ROUNDS = 5 * SLOTS;

    private Stores() {}

    static SampleStore samples(final int capacity) {
        return SampleStore.open(RodaEngine.inMemory(), StoreOptions.inMemory("samples", capacity));
    }

    static SampleStore sampleRing(final WhenFull policy) {
        return SampleStore.open(
                RodaEngine.inMemory(), StoreOptions.inMemory("samples", SLOTS).whenFull(policy));
    }

    static TotalStore totalRing(final WhenFull policy) {
        return TotalStore.open(
                RodaEngine.inMemory(), StoreOptions.inMemory("totals", SLOTS).whenFull(policy));
    }

    static TotalStore totals(final int capacity) {
        return TotalStore.open(RodaEngine.inMemory(), StoreOptions.inMemory("totals", capacity));
    }
}
