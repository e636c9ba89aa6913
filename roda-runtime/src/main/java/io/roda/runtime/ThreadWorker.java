package io.roda.runtime;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.AgentTerminationException;
import org.agrona.concurrent.IdleStrategy;

/** A worker with a thread of its own. */
final class ThreadWorker extends Worker {
    /** How long a pass in progress may take to end, before its thread is interrupted and again after that. */
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final AgentRunner runner;
    private final ThreadFactory threads;
    private final WorkerThreads inside;
    private Thread thread;

    ThreadWorker(
            final WorkerAgent agent, final IdleStrategy idle, final ThreadFactory threads, final WorkerThreads inside) {
        super(agent);
        this.runner = new AgentRunner(idle, this::onError, null, agent);
        this.threads = threads;
        this.inside = inside;
    }

    /** The agent has written its own failures down; what else comes here is the idle strategy's. */
    private void onError(final Throwable error) {
        if (!(error instanceof AgentTerminationException)) {
            agent().fail(error);
        }
    }

    @Override
    void start() {
        thread = AgentRunner.startOnThread(runner, this::newThread);
    }

    private Thread newThread(final Runnable work) {
        final Thread created = threads.newThread(() -> run(work));
        if (created == null) {
            throw new IllegalStateException("the thread factory made no thread for worker '" + agent().name() + "'");
        }
        return created;
    }

    private void run(final Runnable work) {
        inside.enter();
        try {
            work.run();
        } finally {
            agent().end();
            inside.leave();
        }
    }

    @Override
    int pass() {
        return 0;
    }

    @Override
    boolean stop() {
        agent().stop();
        if (!join()) {
            thread.interrupt();
            return join();
        }
        return true;
    }

    /** Waits for the thread, putting an interrupt of the waiting one off. */
    private boolean join() {
        final long start = System.nanoTime();
        boolean interrupted = false;
        long left = GRACE_NANOS;
        while (left > 0 && thread.isAlive()) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(thread, left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            left = GRACE_NANOS - (System.nanoTime() - start);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }
}
