package io.roda.runtime;

/** A worker and what drives it. */
abstract class Worker {
    private final WorkerAgent agent;

    Worker(final WorkerAgent agent) {
        this.agent = agent;
    }

    final WorkerAgent agent() {
        return agent;
    }

    /** Begins to run the agent. */
    abstract void start();

    /** One pass on the caller's thread, where this worker has no thread of its own; else nothing. */
    abstract int pass();

    /** Stops the agent after the pass it is in, and waits for that; returns whether it has ended. */
    abstract boolean stop();
}
