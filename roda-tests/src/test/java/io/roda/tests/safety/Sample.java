package io.roda.tests.safety;

import io.roda.annotations.RodaStruct;

/** A record one of whose accessors runs what a test wants while the record is being written. */
@RodaStruct
record Sample(long id, Pair pair, long check) {
    private static Runnable meanwhile = () -> {};

    static Sample of(final long id) {
        return new Sample(id, new Pair(id, id), id);
    }

    /** Sets what the next accessor of {@code pair} runs, once. */
    static void meanwhile(final Runnable action) {
        meanwhile = action;
    }

    @Override
    public Pair pair() {
        final Runnable action = meanwhile;
        meanwhile = () -> {};
        action.run();
        return pair;
    }
}
