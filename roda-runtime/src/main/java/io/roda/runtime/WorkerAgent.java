package io.roda.runtime;

import io.roda.runtime.spi.Stage;
import java.util.List;
import java.util.function.Consumer;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentTerminationException;

/**
 * What a worker runs: its agents in their order, until one of them fails or the worker is told to stop.
 *
 * <p>A failure is written down before the runner hears of it, so that nothing depends on what the runner makes of it.
 */
final class WorkerAgent implements Agent {
    private final String name;
    private final List<Task> tasks;
    private final Consumer<? super WorkerFailedException> errorHandler;

    /** Made beforehand: there may be no memory for it when it is needed. */
    private final AgentTerminationException termination;

    private volatile Throwable failure;
    private volatile boolean reported;
    private volatile boolean stopping;
    private volatile boolean ended;
    private int started;

    WorkerAgent(final String name, final List<Task> tasks, final Consumer<? super WorkerFailedException> errorHandler) {
        this.name = name;
        this.tasks = tasks;
        this.errorHandler = errorHandler;
        this.termination = new AgentTerminationException("worker '" + name + "' stops");
    }

    String name() {
        return name;
    }

    List<Task> tasks() {
        return tasks;
    }

    @Override
    public String roleName() {
        return "roda-" + name;
    }

    @Override
    public void onStart() {
        try {
            for (final Task task : tasks) {
                task.agent().onStart();
                started++;
            }
        } catch (Throwable e) {
            fail(e);
        }
    }

    @Override
    public int doWork() {
        if (failure != null || stopping) {
            throw termination;
        }
        try {
            long work = 0;
            for (final Task task : tasks) {
                work += Math.max(0, task.doWork());
            }
            return (int) Math.min(work, Integer.MAX_VALUE);
        } catch (Throwable e) {
            fail(e);
            throw termination;
        }
    }

    /** Stages are closed whether they were started or not: a store's writer may be waiting for them. */
    @Override
    public void onClose() {
        for (int i = tasks.size() - 1; i >= 0; i--) {
            if (i < started || tasks.get(i).agent() instanceof Stage) {
                close(tasks.get(i).agent());
            }
        }
        started = 0;
    }

    private void close(final Agent agent) {
        try {
            agent.onClose();
        } catch (Throwable e) {
            fail(e);
        }
    }

    /** The worker's thread only, as its last act. */
    void end() {
        if (failure == null && !stopping) {
            fail(new IllegalStateException("its thread was interrupted"));
        }
        ended = true;
    }

    /** Makes the next pass the last. Any thread. */
    void stop() {
        stopping = true;
    }

    /** Whether no more is to be expected of this worker. Any thread. */
    boolean isDead() {
        return failure != null || ended;
    }

    /** Whether the worker's thread has left it. Any thread. */
    boolean hasEnded() {
        return ended;
    }

    /** What killed this worker, or null; marked as reported. Any thread. */
    WorkerFailedException report() {
        final Throwable cause = failure;
        if (cause == null) {
            return null;
        }
        reported = true;
        return new WorkerFailedException(name, cause);
    }

    /** Like {@link #report()}, where it has not been called yet. */
    WorkerFailedException reportOnce() {
        return reported ? null : report();
    }

    /**
     * The handler comes first, so that it has been called when the failure shows anywhere else. An interrupt that ends a
     * worker which is to stop is no failure.
     */
    void fail(final Throwable cause) {
        final Throwable first = failure;
        if (first != null) {
            suppress(first, cause);
            return;
        }
        if (stopping && cause instanceof InterruptedException) {
            return;
        }
        try {
            errorHandler.accept(new WorkerFailedException(name, cause));
        } catch (Throwable e) {
            suppress(cause, e);
        }
        failure = cause;
    }

    private static void suppress(final Throwable cause, final Throwable other) {
        if (cause != other) {
            cause.addSuppressed(other);
        }
    }
}
