package io.roda.runtime;

/**
 * An engine was closed before its workers had finished what was published, or a worker would not stop. The engine and its
 * stores are closed all the same; the message names each stage, where it stands and where its input does.
 */
public final class CloseTimeoutException extends RodaException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what was left.
     *
     * @param message what was left undone, with the positions
     */
    public CloseTimeoutException(final String message) {
        super(message);
    }
}
