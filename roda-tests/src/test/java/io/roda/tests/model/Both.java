package io.roda.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collection;
import java.util.function.Supplier;

/** Makes a call of the runtime and of the model, and holds what comes of the one against what comes of the other. */
final class Both {
    private final Coverage coverage;

    Both(final Coverage coverage) {
        this.coverage = coverage;
    }

    /**
     * Makes a call.
     *
     * @param call its name, as it is counted
     * @param runtime makes it of the runtime
     * @param model says what must come of it, if only by a {@link Refused}
     * @return whether it was accepted
     */
    boolean say(final String call, final Supplier<?> runtime, final Supplier<?> model) {
        return say(call, runtime, model, true);
    }

    /** Looks at something that a call must have left as the model has it. */
    void see(final String what, final Supplier<?> runtime, final Supplier<?> model) {
        say(what, runtime, model, false);
    }

    private boolean say(final String call, final Supplier<?> runtime, final Supplier<?> model, final boolean counted) {
        Object expected = null;
        Refused refused = null;
        try {
            expected = model.get();
        } catch (Refused e) {
            refused = e;
        }
        final Object actual;
        try {
            actual = runtime.get();
        } catch (RuntimeException e) {
            if (refused == null) {
                throw new AssertionError(call + ": the model expects " + expected, e);
            }
            refused.check(call, e);
            if (counted) {
                coverage.count(call + " -> " + refused.type().getSimpleName());
            }
            return false;
        }
        if (refused != null) {
            throw new AssertionError(call + " gave " + actual + ": the model expects a " + refused.getMessage());
        }
        assertEquals(expected, actual, call);
        if (counted) {
            coverage.count(call + kind(actual));
        }
        return true;
    }

    /** The same where nothing is returned. */
    boolean run(final String call, final Runnable runtime, final Runnable model) {
        return say(call, asSupplier(runtime), asSupplier(model));
    }

    private static Supplier<?> asSupplier(final Runnable action) {
        return () -> {
            action.run();
            return "nothing";
        };
    }

    private static String kind(final Object value) {
        if (value == null || value instanceof Boolean) {
            return " -> " + value;
        }
        final boolean none = value instanceof Collection<?> all ? all.isEmpty() : value.equals(0L);
        return none ? " -> none" : "";
    }
}
