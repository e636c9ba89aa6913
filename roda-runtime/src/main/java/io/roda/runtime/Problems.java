package io.roda.runtime;

/** Collects what goes wrong while a sequence of steps is taken to its end. */
final class Problems {
    private RuntimeException first;

    void add(final RuntimeException problem) {
        if (first == null) {
            first = problem;
        } else if (first != problem) {
            first.addSuppressed(problem);
        }
    }

    void attempt(final Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            add(e);
        }
    }

    void throwFirst() {
        if (first != null) {
            throw first;
        }
    }
}
