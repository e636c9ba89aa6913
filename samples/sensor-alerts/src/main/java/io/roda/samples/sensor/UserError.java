package io.roda.samples.sensor;

/** Something only the person at the keyboard can put right; the message says what, in one line. */
final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1;

    UserError(String message) {
        super(message);
    }

    UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
