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
        super("worker '" + worker + "' died: " + cause.getMessage(), cause);
        this.worker = worker;
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
