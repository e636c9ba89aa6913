package io.roda.runtime.spi;

import io.roda.runtime.PipelineFailedException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/**
 * What pipelines and indexes share: they take what has been published, a batch at a time, and remember a failure.
 *
 * <p>Only the batch is a virtual call; the loop over its records is generated, so that each pipeline has one of its own,
 * for the JIT to bind every call in it.
 */
public abstract class BatchStage extends RawAccess implements Stage {
    /** Long enough to make the costs of a batch vanish, short enough to hand over within some microseconds. */
    private static final int BATCH = 512;

    /** How many inputs a loop looks ahead: more loads than a core can have under way, few enough to stay in its cache. */
    protected static final int AHEAD = 256;

    private static final VarHandle RUNNER = runnerField();

    private static final MethodHandle PROCESS = processMethod();

    private final String name;
    private final RecordStore store;

    /** The thread that is in {@link #doWork()}; what hangs together would fall apart under a second one. */
    @SuppressWarnings("UnusedVariable") // accessed through RUNNER
    private Thread runner;

    /** Where the next batch starts: the stage's own, so that a reader it began from may be moved by whoever keeps it. */
    private long position;

    /**
     * {@link #process}, called in a way that the JIT doesn't inline: loops of several stages inlined into one method would
     * share its budget for inlining, and leave reducers as calls, whose records then have to be allocated.
     */
    private final MethodHandle loop = PROCESS;

    private volatile long processed;

    @SuppressWarnings("UnusedVariable") // that it is written is its use
    private long lookedAt;

    private PipelineFailedException failure;

    /** The hashes of the next inputs' keys, for looking ahead. */
    protected final long[] hashes = new long[AHEAD];

    /** The sequence of the input being processed; set by the generated loop, and named when it fails. */
    protected long sequence;

    BatchStage(final String name, final RecordReader input) {
        this.name = Objects.requireNonNull(name, "name");
        this.store = input.store();
        this.position = input.position();
        this.processed = position;
    }

    private static MethodHandle processMethod() {
        try {
            return MethodHandles.lookup()
                    .findVirtual(
                            BatchStage.class, "process", MethodType.methodType(void.class, long.class, long.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static VarHandle runnerField() {
        try {
            return MethodHandles.lookup().findVarHandle(BatchStage.class, "runner", Thread.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @Override
    public final String roleName() {
        return name;
    }

    @Override
    public final long inputPosition() {
        return store.published();
    }

    @Override
    public final long processedPosition() {
        return processed;
    }

    /**
     * Processes what has been published, one batch at the most. One thread at a time.
     *
     * @return how many inputs were processed
     * @throws PipelineFailedException if an input can't be processed, then and at every later call: a state that may have
     *     been changed in part is not used again
     * @throws IllegalStateException if another thread is in this method, or this is called by what it runs
     */
    @Override
    public final int doWork() {
        final Thread running = (Thread) RUNNER.compareAndExchange(this, null, Thread.currentThread());
        if (running != null) {
            throw busy(running);
        }
        try {
            return batch();
        } finally {
            RUNNER.setRelease(this, null);
        }
    }

    private IllegalStateException busy(final Thread running) {
        final Thread caller = Thread.currentThread();
        return new IllegalStateException(
                running == caller
                        ? "stage '" + name + "' is called by what it runs itself, on thread '" + caller.getName() + "'"
                        : "stage '" + name + "' is at work on thread '" + running.getName() + "'; thread '"
                                + caller.getName() + "' can't run it at the same time");
    }

    private int batch() {
        if (failure != null) {
            throw failure;
        }
        final long from = position;
        final long to = Math.min(store.published(), from + BATCH);
        if (from >= to) {
            return 0;
        }
        store.checkOpen();
        checkOutput();
        sequence = from;
        try {
            loop.invokeExact(this, from, to);
            sequence = to;
        } catch (Throwable e) {
            failure = new PipelineFailedException(name, store.name(), sequence, describe(sequence), e);
            throw failure;
        } finally {
            publish();
            position = sequence;
            processed = sequence;
        }
        return (int) (to - from);
    }

    private String describe(final long input) {
        try {
            return input(input);
        } catch (Throwable e) {
            return "which can't be shown: " + e;
        }
    }

    /** Uses what was looked at ahead, and so keeps the loads. */
    final void lookedAt(final long sum) {
        lookedAt = sum;
    }

    /**
     * Processes a batch in order, setting {@link #sequence} before each input.
     *
     * @param from the first sequence
     * @param to the sequence after the last
     */
    protected abstract void process(long from, long to);

    /**
     * Describes an input.
     *
     * @param at its sequence
     * @return the record as text
     */
    protected abstract String input(long at);

    /** Refuses to begin a batch whose results could not be published. */
    abstract void checkOutput();

    /** Publishes what the batch, or what came through of it, has produced. */
    abstract void publish();

    /**
     * Where an input lies.
     *
     * @param at its sequence
     * @return its address
     */
    protected final long inputAddress(final long at) {
        return store.address(at);
    }

    /**
     * The memory that a reader reads, for flyweights of inputs.
     *
     * @param reader the reader
     * @return the region of its store
     */
    protected static MemoryRegion region(final RecordReader reader) {
        return reader.store().region();
    }
}
