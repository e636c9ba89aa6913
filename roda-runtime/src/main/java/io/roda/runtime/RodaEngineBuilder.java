package io.roda.runtime;

import io.roda.runtime.file.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.IdleStrategy;

/** Collects what an engine is to be like. Confined to one thread; may be used for several engines. */
public final class RodaEngineBuilder {
    private static final System.Logger LOGGER = System.getLogger(RodaEngine.class.getName());

    private Path directory;
    private boolean manual;
    private boolean attached;
    private long snapshotInputs;
    private Supplier<? extends IdleStrategy> idleStrategy = BackoffIdleStrategy::new;
    private ThreadFactory threadFactory = RodaEngineBuilder::daemon;
    private Consumer<? super WorkerFailedException> errorHandler = RodaEngineBuilder::log;
    private Duration closeTimeout = Duration.ofSeconds(30);

    RodaEngineBuilder() {}

    private static Thread daemon(final Runnable work) {
        final Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private static void log(final WorkerFailedException failure) {
        LOGGER.log(System.Logger.Level.ERROR, failure.getMessage(), failure);
    }

    /**
     * Where the files of the engine's stores lie. Without one there are no stores in files.
     *
     * @param path a directory, which is created for its owner only where there is none
     * @return this
     */
    public RodaEngineBuilder directory(final Path path) {
        directory = Objects.requireNonNull(path, "directory");
        return this;
    }

    /**
     * Makes an engine without threads, whose workers run on the thread that calls {@link RodaEngine#drain()}.
     *
     * @return this
     */
    public RodaEngineBuilder manual() {
        manual = true;
        return this;
    }

    /**
     * Makes an engine that reads the stores in its directory beside the one that writes them: see {@link
     * RodaEngine#attach}.
     *
     * @return this
     */
    public RodaEngineBuilder attach() {
        attached = true;
        return this;
    }

    /**
     * What a worker does when it finds nothing to do. The default backs off: it spins, then yields, then parks for up to
     * a millisecond. {@code BusySpinIdleStrategy::new} hands over fastest and keeps one core busy for each worker.
     *
     * @param supplier called once for each worker, because most strategies keep state
     * @return this
     */
    public RodaEngineBuilder idleStrategy(final Supplier<? extends IdleStrategy> supplier) {
        idleStrategy = Objects.requireNonNull(supplier, "idleStrategy");
        return this;
    }

    /**
     * What makes the threads of workers. The default makes daemon threads: an engine that nobody closed doesn't keep the
     * JVM alive, and what was in flight at its exit is lost. Whatever the factory calls its threads, they are renamed to
     * {@code roda-} and the worker's name.
     *
     * @param factory makes a thread that has not been started
     * @return this
     */
    public RodaEngineBuilder threadFactory(final ThreadFactory factory) {
        threadFactory = Objects.requireNonNull(factory, "threadFactory");
        return this;
    }

    /**
     * What hears of a worker that dies, on that worker's thread and before {@link RodaEngine#awaitIdle} or
     * {@link RodaEngine#close} report it. The default logs it as an error to the {@link System.Logger} that is named
     * after the engine's class. What the handler throws is added to the failure as suppressed.
     *
     * @param handler called once for each worker that dies
     * @return this
     */
    public RodaEngineBuilder errorHandler(final Consumer<? super WorkerFailedException> handler) {
        errorHandler = Objects.requireNonNull(handler, "errorHandler");
        return this;
    }

    /**
     * How long {@link RodaEngine#close()} lets workers finish what has been published: 30 seconds by default.
     *
     * @param timeout zero or more; zero gives up what isn't finished
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public RodaEngineBuilder closeTimeout(final Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("the close timeout must be zero or more, not " + timeout);
        }
        closeTimeout = timeout;
        return this;
    }

    /**
     * How many inputs a pipeline between stores in files processes from one snapshot of its state to the next, which is how
     * many it may have to replay after a death. The default is a million, or more where there is more state to copy.
     *
     * @param inputs 1 or more
     * @return this
     * @throws IllegalArgumentException if it is less
     */
    public RodaEngineBuilder snapshotEvery(final long inputs) {
        if (inputs < 1) {
            throw new IllegalArgumentException("a snapshot is taken every 1 or more inputs, not " + inputs);
        }
        snapshotInputs = inputs;
        return this;
    }

    /**
     * Makes the engine.
     *
     * @return an engine without workers
     * @throws IllegalArgumentException if the directory is something else
     * @throws UncheckedIOException if the directory can't be created
     */
    public RodaEngine build() {
        if (attached) {
            checkExists(directory);
        } else if (directory != null) {
            provide(directory);
        }
        return new RodaEngine(this);
    }

    private static void checkExists(final Path directory) {
        if (directory == null || !Files.isDirectory(directory)) {
            throw new IllegalArgumentException("there is no directory '" + directory + "' to attach to");
        }
    }

    private static void provide(final Path directory) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new IllegalArgumentException("'" + directory + "' is not a directory");
        }
        try {
            Files.createDirectories(directory, OwnerOnly.directory(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("can't create directory '" + directory + "'", e);
        }
    }

    Path directory() {
        return directory;
    }

    long snapshotInputs() {
        return snapshotInputs;
    }

    boolean isAttached() {
        return attached;
    }

    boolean isManual() {
        return manual;
    }

    Supplier<? extends IdleStrategy> idleStrategy() {
        return idleStrategy;
    }

    ThreadFactory threadFactory() {
        return threadFactory;
    }

    Consumer<? super WorkerFailedException> errorHandler() {
        return errorHandler;
    }

    Duration closeTimeout() {
        return closeTimeout;
    }
}
