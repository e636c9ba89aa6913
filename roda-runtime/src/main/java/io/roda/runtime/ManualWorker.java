package io.roda.runtime;

import org.agrona.concurrent.AgentTerminationException;

/**
 * A worker that runs on the thread of whoever drains its engine, one such thread at a time.
 *
 * <p>Agrona's invoker won't do: it ends an agent for good when the caller's thread is found interrupted.
 */
final class ManualWorker extends Worker {
    private boolean started;

    ManualWorker(final WorkerAgent agent) {
        super(agent);
    }

    @Override
    void start() {
        // the first pass does, so that agents see no other thread than the one that drains
    }

    @Override
    int pass() {
        if (agent().hasEnded()) {
            return 0;
        }
        if (!started) {
            started = true;
            agent().onStart();
        }
        try {
            return agent().doWork();
        } catch (AgentTerminationException e) {
            end();
            return 0;
        }
    }

    @Override
    boolean stop() {
        agent().stop();
        if (!agent().hasEnded()) {
            end();
        }
        return true;
    }

    private void end() {
        agent().onClose();
        agent().end();
    }
}
