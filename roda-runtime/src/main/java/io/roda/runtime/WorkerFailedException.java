package io.roda.runtime;

/** A worker of an engine has died. The cause is what its agent threw; other workers go on. */
public final class WorkerFailedException extends RodaException {
    private static final long serialVersionUID = 1L;

    private final String worker;

    /**
     * Names the worker.
     *
     * @param worker the name it was started under
     * @param cause what its agent threw
     */
    public WorkerFailedException(final String worker, final Throwable cause) {
        super("worker '" + worker + "' died: " + describe(cause), cause);
        this.worker = worker;
    }

    /** Roda's own messages say everything; of others the class says the most. */
    private static String describe(final Throwable cause) {
        return cause instanceof RodaException ? cause.getMessage() : cause.toString();
    }

    /**
     * The worker that died.
     *
     * @return the name it was started under
     */
    public String worker() {
        return worker;
    }
}
