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
    static final int BATCH = 512;

    /** How many inputs a loop looks ahead: more loads than a core can have under way, few enough to stay in its cache. */
    private static final int AHEAD = 256;

    private static final VarHandle RUNNER = runnerField();

    private static final MethodHandle PROCESS = processMethod();

    private final String name;
    private final StageInput input;
    private final long inputLength;

    /** The thread that is in {@link #doWork()}; what hangs together would fall apart under a second one. */
    @SuppressWarnings("UnusedVariable") // accessed through RUNNER
    private Thread runner;

    /** Where the next batch starts: the stage's own, so that a reader it began from may be moved by whoever keeps it. */
    private long position;

    /**
     * {@link #process}, called in a way that the JIT doesn't inline: loops of several stages inlined into one method would
     * share its budget for inlining, and leave reducers as calls, whose records then have to be allocated. And a loop keeps
     * in registers what it uses itself, rather than what is around it.
     */
    private final MethodHandle loop = PROCESS;

    /** The batch under way: where its inputs lie, and which they are. */
    private long batchAddress;

    private long batchFrom;
    private long batchTo;

    private volatile long processed;

    @SuppressWarnings("UnusedVariable") // that it is written is its use
    private long lookedAt;

    private PipelineFailedException failure;

    /** The hashes of the next inputs' keys, for looking ahead. */
    protected final long[] hashes = new long[AHEAD];

    /** Where the input lies that is being processed; set by the generated loop, for a failure to name it. */
    protected long reached;

    BatchStage(final String name, final RecordReader reader) {
        this.name = Objects.requireNonNull(name, "name");
        this.input = new StageInput(reader, BATCH);
        this.inputLength = reader.store().layout().length();
        this.position = reader.position();
        this.processed = position;
    }

    private static MethodHandle processMethod() {
        try {
            return MethodHandles.lookup()
                    .findVirtual(
                            BatchStage.class, "process", MethodType.methodType(long.class, long.class, long.class));
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
        return input.published();
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
        enter();
        try {
            return batch();
        } finally {
            leave();
        }
    }

    /** Saves what the next start can use, if there is something to save; called when no more work is to come. */
    @Override
    public final void onClose() {
        enter();
        try {
            if (failure == null) {
                finish();
            }
        } finally {
            input.leave();
            leave();
        }
    }

    private void enter() {
        final Thread running = (Thread) RUNNER.compareAndExchange(this, null, Thread.currentThread());
        if (running != null) {
            throw busy(running);
        }
    }

    private void leave() {
        RUNNER.setVolatile(this, null);
        ended();
    }

    /** Whether a thread is in {@link #doWork()} or {@link #onClose()}. Any thread. */
    final boolean isRunning() {
        return RUNNER.getVolatile(this) != null;
    }

    /** Called when no thread is in here any more. */
    void ended() {}

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
        int count = input.available(from);
        if (count > 0) {
            input.store().checkOpen();
            count = reserve(count);
        }
        if (count <= 0) {
            return afterwards() ? 1 : 0;
        }
        take(from, count);
        afterwards();
        return count;
    }

    private void take(final long from, final int count) {
        long end = from;
        boolean whole = false;
        batchFrom = from;
        batchTo = from;
        try {
            batchAddress = input.open(from, count);
            reached = batchAddress;
            batchTo = from + count;
            run(from, batchTo);
            end = batchTo;
            whole = true;
        } catch (Throwable e) {
            end = batchTo == from ? from : sequence(reached);
            failure = new PipelineFailedException(name, input.store().name(), end, describe(end), e);
            throw failure;
        } finally {
            position = end; // first, as the state is there already: what publishes may fail
            try {
                publish(whole);
            } finally {
                processed = end;
            }
            if (!whole) {
                input.leave();
            } else {
                input.done(end);
            }
        }
    }

    /** Runs the loop over a batch, some inputs at a time whose keys can be looked up ahead. */
    void run(final long from, final long to) throws Throwable {
        for (long next = from; next < to; next += AHEAD) {
            final long end = Math.min(to, next + AHEAD);
            if (isWide()) {
                lookAhead(next, end);
            }
            for (long at = next; at < end; at++) {
                at = (long) loop.invokeExact(this, at, end);
                if (at < end) {
                    processOther(at);
                }
            }
        }
    }

    /** Whether there are so many keys that it is worth its while to look ahead. */
    abstract boolean isWide();

    /** Does a little of what is to be done between batches, and returns whether there was anything. */
    boolean afterwards() {
        return false;
    }

    /** Does what is to be done when no more work is to come. */
    void finish() {}

    private String describe(final long input) {
        if (input >= batchTo) {
            return "which can't be read";
        }
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
     * Processes inputs in order, setting {@link #reached} before each.
     *
     * @param from the first sequence
     * @param to the sequence after the last
     * @return how far it came: {@code to}, or the sequence of an input that {@link #processOther} is to take
     */
    protected abstract long process(long from, long to);

    /**
     * Processes an input that {@link #process} came to and didn't take.
     *
     * @param at its sequence
     */
    protected void processOther(final long at) {
        throw new IllegalStateException("input " + at + " of stage '" + name + "' was left out");
    }

    /**
     * Looks up the keys of inputs that are to be processed next, if they can be had ahead: loads that miss the cache overlap
     * with one another, but not across the stores of a step.
     *
     * @param from the first sequence
     * @param to the sequence after the last
     */
    protected void lookAhead(final long from, final long to) {}

    /**
     * Brings the slots where the next searches start into the cache.
     *
     * @param count how many hashes of keys there are in {@link #hashes}
     */
    protected abstract void lookAhead(int count);

    /**
     * Describes an input.
     *
     * @param at its sequence
     * @return the record as text
     */
    protected abstract String input(long at);

    /**
     * Claims room for the results of a batch; throws where they could not be published.
     *
     * @return how many inputs the batch may have, 0 if it has to wait
     */
    abstract int reserve(int inputs);

    /** Publishes what the batch has produced, or, where it isn't whole, what came through of it. */
    abstract void publish(boolean whole);

    /**
     * Where an input lies.
     *
     * @param at its sequence
     * @return its address
     */
    protected final long inputAddress(final long at) {
        if (at < batchFrom || at >= batchTo) {
            throw new IndexOutOfBoundsException(
                    "input " + at + " in a batch from " + batchFrom + " to before " + batchTo);
        }
        return batchAddress + (at - batchFrom) * inputLength;
    }

    private long sequence(final long address) {
        return batchFrom + (address - batchAddress) / inputLength;
    }

    /**
     * Where the input after another one of the batch lies. How far that is, a field says: from a constant, the JIT of JDK
     * 24 and later (JDK-8328528) makes a multiplication of the loop's counter for each address.
     *
     * @param address the other's address
     * @return the next one's
     */
    protected final long nextInput(final long address) {
        return address + inputLength;
    }

    /** Lets inputs before the batch be processed again, where they are all still there. */
    final void reachBack() {
        batchAddress -= batchFrom * inputLength;
        batchFrom = 0;
    }

    final String name() {
        return name;
    }

    final long position() {
        return position;
    }

    /** Begins elsewhere than the reader stands. */
    final void startFrom(final long at) {
        position = at;
        processed = at;
    }

    final long batchFrom() {
        return batchFrom;
    }

    final long batchTo() {
        return batchTo;
    }

    final StageInput input() {
        return input;
    }

    /**
     * The memory that inputs lie in, for flyweights.
     *
     * @param reader the reader that this stage was made with
     * @return the region of its store, or that of copies
     */
    protected final MemoryRegion region(final RecordReader reader) {
        return input.region();
    }
}
