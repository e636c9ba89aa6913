package io.roda.runtime;

/** What every exception of Roda's own extends: something a caller did, or a limit it met, named with its values. */
public class RodaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Names what was wrong.
     *
     * @param message what was wrong, with the values
     */
    public RodaException(final String message) {
        super(message);
    }

    /**
     * Names what was wrong and why.
     *
     * @param message what was wrong, with the values
     * @param cause what it follows from
     */
    public RodaException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
