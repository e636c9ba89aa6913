package io.roda.runtime;

import io.roda.runtime.spi.RecordStore;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.agrona.concurrent.Agent;

/**
 * Owns stores, and the workers that run pipelines, indexes and other agents over them.
 *
 * <p>A worker is a thread of its own, named {@code roda-} and the worker's name, which runs its agents one after the
 * other for as long as the engine is open. An agent that fails ends its own worker and no other; stores stay readable,
 * and the failure is told to the error handler, to whoever calls {@link #awaitIdle}, and else by {@link #close()}.
 *
 * <p>All methods may be called on any thread; an agent must not wait for its own engine, see each method.
 */
public final class RodaEngine implements AutoCloseable {
    private final Path directory;
    private final boolean attached;
    private final boolean manual;
    private final Duration closeTimeout;
    private final long snapshotInputs;
    private final StoreRegistry stores = new StoreRegistry();
    private final WorkerThreads inside = new WorkerThreads();
    private final Turn turn = new Turn(inside);
    private final Workforce workers;

    /** Held by whoever closes, for as long as that takes. */
    private final Object closing = new Object();

    RodaEngine(final RodaEngineBuilder options) {
        this.directory = options.directory();
        this.attached = options.isAttached();
        this.manual = options.isManual();
        this.closeTimeout = options.closeTimeout();
        this.snapshotInputs = options.snapshotInputs();
        this.workers = new Workforce(options, inside);
    }

    /**
     * An engine without a directory, all of whose stores are in memory.
     *
     * @return a new engine, to be closed
     */
    public static RodaEngine inMemory() {
        return builder().build();
    }

    /**
     * An engine with a directory for stores that live in files.
     *
     * @param directory where they lie; created where there is none
     * @return a new engine, to be closed
     * @throws IllegalArgumentException if the directory is something else
     * @throws UncheckedIOException if the directory can't be created
     */
    public static RodaEngine open(final Path directory) {
        return builder().directory(directory).build();
    }

    /**
     * An engine that looks at the stores of another one, also in another process, and writes none of them. A store is
     * opened with {@link StoreOptions#existing}; its readers see what is published, when it is published, and outlive the
     * process that writes it. What this engine's pipelines make of it goes to stores in memory.
     *
     * @param directory where the stores' files lie
     * @return a new engine, to be closed
     * @throws IllegalArgumentException if there is no such directory
     */
    public static RodaEngine attach(final Path directory) {
        return builder().directory(directory).attach().build();
    }

    /**
     * An engine without threads: {@link #drain()} runs its workers on the caller's thread. For tests, where it makes
     * every run the same, and for embedding in a loop that exists already.
     *
     * @return a new engine, to be closed
     */
    public static RodaEngine manual() {
        return builder().manual().build();
    }

    /**
     * An engine with options.
     *
     * @return a builder that starts with the options of {@link #inMemory()}
     */
    public static RodaEngineBuilder builder() {
        return new RodaEngineBuilder();
    }

    /**
     * Where stores in files lie.
     *
     * @return the directory, if the engine has one
     */
    public Optional<Path> directory() {
        return Optional.ofNullable(directory);
    }

    /**
     * Whether this engine only reads the stores in its directory.
     *
     * @return whether it was made by {@link #attach}
     */
    public boolean isAttached() {
        return attached;
    }

    /**
     * Starts a worker that runs agents in this order, over and over, until the engine is closed or one of them throws.
     * Their {@code onStart} and {@code onClose} are called on the worker's thread.
     *
     * @param worker the worker's name, unique within the engine
     * @param agents pipelines, indexes or any other agents; each runs in one worker
     * @throws IllegalArgumentException if the name is blank or taken, there are no agents, or one of them runs already
     * @throws IllegalStateException if the engine is closed
     */
    public void run(final String worker, final Agent... agents) {
        workers.run(worker, agents);
    }

    /**
     * Starts a worker that runs plain functions in this order, over and over, until the engine is closed or one of them
     * throws.
     *
     * @param worker the worker's name, unique within the engine
     * @param functions each returns how much it did, and 0 once it has found nothing to do
     * @throws IllegalArgumentException if the name is blank or taken, or there are no functions
     * @throws IllegalStateException if the engine is closed
     */
    public void run(final String worker, final WorkFunction... functions) {
        workers.run(worker, FunctionAgent.all(worker, functions));
    }

    /**
     * Runs every worker of a manual engine on this thread, pass after pass, until a whole pass finds nothing to do. One
     * thread at a time; another one waits for its turn.
     *
     * @return how much was done, as the agents count it
     * @throws WorkerFailedException if a worker has died, now or before; the others have been drained
     * @throws IllegalStateException if the engine isn't manual, is closed, or this is called by one of its agents
     */
    public int drain() {
        if (!manual) {
            throw new IllegalStateException(
                    "drain() is for RodaEngine.manual(); this engine's workers have threads, use awaitIdle(timeout)");
        }
        inside.refuse("drain()");
        workers.checkOpen();
        final Patience forever = new Patience(Duration.ofNanos(Long.MAX_VALUE), false, () -> 0);
        turn.take(forever);
        try {
            workers.checkOpen();
            final int work = workers.drain();
            workers.throwFailures();
            return work;
        } finally {
            turn.give();
            forever.end();
        }
    }

    /**
     * Waits until every record that was published before this call, and whatever follows from it, has passed through
     * every pipeline and index of this engine. That is exact: see {@code docs/engine.md}. Others may go on publishing
     * meanwhile.
     *
     * <p>An agent that is neither pipeline nor index has done its part once a pass of it that began late enough has
     * returned 0; one that always finds more to do makes this time out. On a manual engine the workers run on this
     * thread meanwhile. An interrupt ends the waiting as a time-out does, and leaves the thread interrupted.
     *
     * @param timeout how long to wait; zero or less only looks, and is false where an agent would have to be waited for
     * @return true if it came about, false if the time ran out first
     * @throws WorkerFailedException if a worker has died, at every call; the others have finished unless time ran out
     * @throws IllegalStateException if the engine is closed, also meanwhile, or this is called by one of its agents
     */
    public boolean awaitIdle(final Duration timeout) {
        Objects.requireNonNull(timeout, "timeout");
        inside.refuse("awaitIdle(timeout)");
        workers.checkOpen();
        final Patience patience = new Patience(timeout, true, this::meanwhile);
        if (manual && !turn.take(patience)) {
            return false;
        }
        try {
            final boolean idle = workers.watch().await(patience);
            workers.throwFailures();
            workers.checkNotStopped();
            return idle;
        } finally {
            if (manual) {
                turn.give();
            }
        }
    }

    private int meanwhile() {
        return turn.isMine() ? workers.pass() : 0;
    }

    /**
     * How many inputs a pipeline between stores in files processes from one snapshot of its state to the next.
     *
     * @return the number, or 0 where it is left to each pipeline
     */
    public long snapshotInputs() {
        return snapshotInputs;
    }

    /**
     * Adds a store that this engine is to close; generated stores do so when they are opened.
     *
     * @param store the store
     * @return what the store does while it waits for readers
     * @throws IllegalArgumentException if an open store has the same name
     * @throws IllegalStateException if the engine is closed
     */
    public IntSupplier register(final RecordStore store) {
        stores.add(store);
        return this::whileWaiting;
    }

    /** Whoever waits for readers on the only thread there is has to run them. */
    private int whileWaiting() {
        if (!manual) {
            return 0;
        }
        inside.refuse("a wait for readers or records, for which it would have to return,");
        final Patience none = new Patience(Duration.ZERO, false, () -> 0);
        if (!turn.take(none)) {
            return 0;
        }
        try {
            return workers.pass();
        } finally {
            turn.give();
        }
    }

    /**
     * Lets the workers finish what has been published, stops them, and closes the stores. An interrupt is put off until
     * that is done. Closing twice does nothing; a call while another thread closes waits for that.
     *
     * @throws WorkerFailedException if a worker has died and neither {@link #awaitIdle} nor {@link #drain()} said so;
     *     further ones are suppressed in it. The engine is closed all the same
     * @throws CloseTimeoutException if a worker hasn't finished within the close timeout, or doesn't stop. The engine is
     *     closed all the same
     * @throws IllegalStateException if this is called by one of the engine's agents; nothing is closed then
     */
    @Override
    public void close() {
        inside.refuse("close()");
        synchronized (closing) {
            if (!workers.refuseMore()) {
                return;
            }
            final Problems problems = new Problems();
            final Patience patience = new Patience(closeTimeout, false, this::meanwhile);
            try {
                finish(patience, problems);
            } finally {
                stores.close(problems);
                patience.end();
            }
            problems.throwFirst();
        }
    }

    private void finish(final Patience patience, final Problems problems) {
        if (manual && !turn.take(patience)) {
            problems.add(new CloseTimeoutException("another thread has been draining the engine for " + closeTimeout));
            workers.stopSoon();
            return;
        }
        try {
            problems.attempt(() -> workers.finish(patience, closeTimeout));
            workers.stop(problems);
        } finally {
            if (manual) {
                turn.give();
            }
        }
    }
}
