package io.roda.tests.model;

import io.roda.runtime.LappedException;
import io.roda.runtime.StoreClosedException;
import java.util.Arrays;
import java.util.List;

/** The model's way to say that a call must be refused: with which exception, and what that must name. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Class<? extends RuntimeException> type;
    private final String[] words;

    Refused(final Class<? extends RuntimeException> type, final Object... words) {
        super(type.getSimpleName() + " naming " + List.of(words), null, false, false);
        this.type = type;
        this.words = Arrays.stream(words).map(String::valueOf).toArray(String[]::new);
    }

    static Refused closed() {
        return new Refused(StoreClosedException.class, "'" + Contents.NAME + "' is closed");
    }

    static Refused lapped(final long position, final long oldest) {
        return new Refused(
                LappedException.class,
                "'" + Contents.NAME + "'",
                "at sequence " + position + ": " + (oldest - position) + " records",
                "missed=" + (oldest - position) + " oldest=" + oldest);
    }

    Class<? extends RuntimeException> type() {
        return type;
    }

    /** Fails unless an exception is what this says. */
    void check(final String call, final RuntimeException thrown) {
        String said = String.valueOf(thrown.getMessage());
        if (thrown instanceof LappedException lapped) {
            said += " missed=" + lapped.missed() + " oldest=" + lapped.oldest();
        }
        boolean same = type == thrown.getClass();
        for (final String word : words) {
            same &= said.contains(word);
        }
        if (!same) {
            throw new AssertionError(call + ": the model expects a " + getMessage(), thrown);
        }
    }
}
