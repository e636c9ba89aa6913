package io.roda.runtime;

import io.roda.runtime.spi.Stage;
import org.agrona.concurrent.Agent;

/** One agent of a worker, with a way to tell whether it has finished what lay before it at some moment. */
abstract class Task {
    private final Agent agent;

    private Task(final Agent agent) {
        this.agent = agent;
    }

    static Task of(final Agent agent) {
        return agent instanceof Stage stage ? new OfStage(stage) : new OfAgent(agent);
    }

    final Agent agent() {
        return agent;
    }

    /** The worker's thread only. */
    int doWork() throws Exception {
        return agent.doWork();
    }

    /** Marks this moment. Any thread. */
    abstract long mark();

    /** Whether everything that lay before the agent when it was marked has been done. Any thread. */
    abstract boolean hasReached(long mark);

    /** What is left to do, for a message. */
    abstract String backlog();

    /** A stage says itself how far its input goes and how far it has come. */
    private static final class OfStage extends Task {
        private final Stage stage;

        OfStage(final Stage stage) {
            super(stage);
            this.stage = stage;
        }

        @Override
        long mark() {
            return stage.inputPosition();
        }

        @Override
        boolean hasReached(final long mark) {
            return stage.processedPosition() >= mark;
        }

        @Override
        String backlog() {
            return "stage '" + stage.roleName() + "' stands at " + stage.processedPosition() + " of "
                    + stage.inputPosition() + " inputs";
        }
    }

    /**
     * Nothing is known of what any other agent reads. It has done what lay before it once a pass that started later has
     * found nothing to do.
     */
    private static final class OfAgent extends Task {
        private volatile long lastMark;
        private volatile long idleSince;

        OfAgent(final Agent agent) {
            super(agent);
        }

        @Override
        int doWork() throws Exception {
            final long before = lastMark;
            final int work = super.doWork();
            if (work <= 0 && idleSince != before) {
                idleSince = before;
            }
            return work;
        }

        @Override
        synchronized long mark() {
            return ++lastMark;
        }

        @Override
        boolean hasReached(final long mark) {
            return idleSince >= mark;
        }

        @Override
        String backlog() {
            return "agent '" + agent().roleName() + "' finds more to do at every pass";
        }
    }
}
