package io.roda.runtime.spi;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreClosedException;
import io.roda.runtime.StoreFullException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.StructLayout;
import java.lang.ref.Reference;

/**
 * A store as a function fills it: with runs of records that lie in a row, so that the place of one follows from the last
 * and nothing of the store changes between them. In that time nothing else can write to it.
 */
abstract class RunFilledStore extends WrittenStore {
    /** The sequence of the run's first record. */
    private long runFrom;

    /** The sequence after its last one. */
    private long runEnd;

    RunFilledStore(final RodaEngine engine, final StoreOptions options, final StructLayout layout) {
        super(engine, options, layout);
    }

    /**
     * Begins a run behind the records that were appended. {@link #endRun} ends it.
     *
     * @param count how many records are wanted
     * @return how many the run has at the most, and no more than a stage takes at once; 0 where none are wanted
     * @throws IllegalArgumentException if {@code count} is negative
     * @throws StoreFullException if there is no room
     * @throws StoreClosedException if the store is closed
     * @throws IllegalStateException if a claimed record waits to be published, a pipeline writes this store, or another
     *     run hasn't ended
     */
    protected final int beginRun(final int count) {
        if (count < 0) {
            throw new IllegalArgumentException("store '" + name() + "' can't be appended " + count + " records");
        }
        if (count == 0) {
            checkWritable();
            return 0;
        }
        final int most = Math.min(count, BatchStage.BATCH);
        makeRoomToAppend(most);
        final int run = (int) Math.min(most, beginFilling());
        runFrom = nextSequence();
        runEnd = runFrom + run;
        return run;
    }

    /**
     * Where the first record of a run goes. What two threads that write at once make of a run must not be written to.
     *
     * @param records how many the run has at the most
     * @return its address
     * @throws IllegalStateException if another thread has written to the store meanwhile
     * @throws StoreClosedException if the store was closed meanwhile
     */
    protected final long runAddress(final int records) {
        final long address = addressOf(runFrom);
        if (!memory().holds(address, records)) {
            throw writtenMeanwhile();
        }
        return address;
    }

    /**
     * Refuses another record of the run once the store is closed: its file may have another writer by then.
     *
     * @throws StoreClosedException if it is closed
     */
    protected final void checkRun() {
        if (inFile) {
            checkFileOpen();
        } else {
            checkOpen();
        }
    }

    /**
     * Ends a run, also where its function has thrown.
     *
     * @param records how many were written
     */
    protected final void endRun(final int records) {
        moveBehindRun(runFrom, Math.min(runFrom + records, runEnd));
        endFilling();
        Reference.reachabilityFence(this);
    }
}
