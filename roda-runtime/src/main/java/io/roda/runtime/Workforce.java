package io.roda.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.IdleStrategy;

/** The workers of one engine: started one by one, stopped all at once. */
final class Workforce {
    private final boolean manual;
    private final Supplier<? extends IdleStrategy> idleStrategy;
    private final ThreadFactory threadFactory;
    private final Consumer<? super WorkerFailedException> errorHandler;
    private final WorkerThreads inside;
    private final List<Worker> workers = new CopyOnWriteArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<Agent> running = Collections.newSetFromMap(new IdentityHashMap<>());
    private volatile boolean closed;
    private volatile boolean stopped;

    Workforce(final RodaEngineBuilder options, final WorkerThreads inside) {
        this.manual = options.isManual();
        this.idleStrategy = options.idleStrategy();
        this.threadFactory = options.threadFactory();
        this.errorHandler = options.errorHandler();
        this.inside = inside;
    }

    synchronized void run(final String name, final Agent... agents) {
        checkOpen();
        checkName(name);
        final Set<Agent> added = checkAgents(name, agents);
        final List<Task> tasks = new ArrayList<>();
        for (final Agent agent : agents) {
            tasks.add(Task.of(agent));
        }
        final Worker worker = worker(new WorkerAgent(name, tasks, errorHandler));
        worker.start();
        workers.add(worker);
        names.add(name);
        running.addAll(added);
    }

    private void checkName(final String name) {
        if (Objects.requireNonNull(name, "worker").isBlank()) {
            throw new IllegalArgumentException("a worker's name must not be blank");
        }
        if (names.contains(name)) {
            throw new IllegalArgumentException("a worker named '" + name + "' runs in this engine already");
        }
    }

    private Set<Agent> checkAgents(final String worker, final Agent... agents) {
        if (Objects.requireNonNull(agents, "agents").length == 0) {
            throw new IllegalArgumentException("worker '" + worker + "' has nothing to run");
        }
        final Set<Agent> added = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < agents.length; i++) {
            if (agents[i] == null) {
                throw new NullPointerException("agent " + i + " of worker '" + worker + "' is null");
            }
            if (running.contains(agents[i]) || !added.add(agents[i])) {
                throw new IllegalArgumentException("agent '" + agents[i].roleName() + "' of worker '" + worker
                        + "' runs in this engine already; an agent runs in one worker, once");
            }
        }
        return added;
    }

    private Worker worker(final WorkerAgent agent) {
        return manual ? new ManualWorker(agent) : new ThreadWorker(agent, idleStrategy.get(), threadFactory, inside);
    }

    void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the engine is closed");
        }
    }

    /** Tells a caller who waited for workers that they were stopped, and so may not have finished. */
    void checkNotStopped() {
        if (stopped) {
            throw new IllegalStateException("the engine was closed meanwhile");
        }
    }

    /** Everything that runs now. */
    Quiescence watch() {
        return new Quiescence(workers);
    }

    /** One pass of every worker of a manual engine; returns how much was done. */
    int pass() {
        long work = 0;
        for (final Worker worker : workers) {
            work += worker.pass();
        }
        return (int) Math.min(work, Integer.MAX_VALUE);
    }

    /** Passes until one finds nothing. A pass in which a worker died counts: it may have published before. */
    int drain() {
        long total = 0;
        int alive;
        int work;
        do {
            alive = alive();
            work = pass();
            total += work;
        } while (work > 0 || alive != alive());
        return (int) Math.min(total, Integer.MAX_VALUE);
    }

    private int alive() {
        int alive = 0;
        for (final Worker worker : workers) {
            if (!worker.agent().isDead()) {
                alive++;
            }
        }
        return alive;
    }

    /** Throws what killed workers, if any died, whether it was thrown before or not. */
    void throwFailures() {
        final Problems problems = new Problems();
        for (final Worker worker : workers) {
            final WorkerFailedException failure = worker.agent().report();
            if (failure != null) {
                problems.add(failure);
            }
        }
        problems.throwFirst();
    }

    /** Starts to close; returns false where that has been done. */
    synchronized boolean refuseMore() {
        final boolean first = !closed;
        closed = true;
        return first;
    }

    /** Lets live workers finish. */
    void finish(final Patience patience, final Duration timeout) {
        final Quiescence quiescence = watch();
        if (!quiescence.await(patience)) {
            throw new CloseTimeoutException("closed before everything published was processed, after " + timeout + ": "
                    + String.join("; ", quiescence.backlog()));
        }
    }

    /** Makes the next pass of every worker its last, without waiting for it. */
    void stopSoon() {
        stopped = true;
        workers.forEach(worker -> worker.agent().stop());
    }

    /** Stops all workers, and adds what has not been reported yet. */
    void stop(final Problems problems) {
        stopSoon();
        for (final Worker worker : workers) {
            if (!worker.stop()) {
                problems.add(new CloseTimeoutException(
                        "worker '" + worker.agent().name() + "' doesn't stop; an agent of it doesn't return"));
            }
            final WorkerFailedException failure = worker.agent().reportOnce();
            if (failure != null) {
                problems.add(failure);
            }
        }
        workers.clear();
        running.clear();
    }
}
