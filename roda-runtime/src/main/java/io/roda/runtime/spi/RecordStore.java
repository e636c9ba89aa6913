package io.roda.runtime.spi;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.StructLayout;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;

/**
 * The base of every generated store: a bounded, preallocated run of records of one length, written by one thread and read
 * by any number.
 *
 * <p>A record becomes visible by one release store of the published position, which readers load with acquire; so a
 * reader sees whole records or nothing. The position lies on cache lines of its own before the records.
 */
public abstract class RecordStore extends RunFilledStore {
    /** The name of the pipeline that writes this store, or null. */
    private String writer;

    /** The pipeline of that name, which the store alone doesn't keep. */
    private volatile Reference<Pipeline> pipeline;

    /**
     * Opens the store and registers it with its engine.
     *
     * @param engine the engine that will close it
     * @param options its name and size
     * @param layout the layout of its records
     */
    @SuppressWarnings("this-escape") // as in what it extends
    protected RecordStore(final RodaEngine engine, final StoreOptions options, final StructLayout layout) {
        super(engine, options, layout);
    }

    @Override
    final boolean isBeingWritten() {
        final Reference<Pipeline> writing = pipeline;
        final Pipeline stage = writing == null ? null : writing.get();
        return stage != null && stage.isRunning();
    }

    @Override
    final void checkWriter() {
        checkOpen();
        if (!isWritable()) {
            throw new UnsupportedOperationException("store '" + name() + "' is attached read-only");
        }
        if (writer != null) {
            throw new IllegalStateException(
                    "store '" + name() + "' is written by pipeline '" + writer + "'; a store has one writer");
        }
    }

    /** Makes a pipeline the one writer of this store. */
    final void writtenBy(final Pipeline stage, final RecordStore input) {
        checkWritable();
        if (hasAppended()) {
            throw new IllegalStateException("store '" + name()
                    + "' has appended records; publish() them before pipeline '" + stage.name() + "' writes it");
        }
        checkNoCircle(stage, input);
        room().changeWriter();
        writer = stage.name();
        pipeline = new WeakReference<>(stage);
        refuseMore();
        forcing().follows(input);
    }

    private void checkNoCircle(final Pipeline stage, final RecordStore input) {
        for (RecordStore source = input;
                source != null;
                source = source.forcing().followed()) {
            if (source == this) {
                throw new IllegalArgumentException(
                        "pipeline '" + stage.name() + "' would feed itself: it writes store '"
                                + name() + "', and store '" + input.name() + "' that it reads "
                                + (source == input ? "is the same" : "follows from that"));
            }
        }
    }

    /** Takes {@link #writtenBy} back. */
    final void notWritten() {
        writer = null;
        grantAll();
        forcing().follows(null);
    }

    /** Whether a pipeline fills this store from what outlives the process. */
    final boolean isReproduced() {
        final RecordStore source = forcing().followed();
        return source != null && (source.file() != null || source.isReproduced());
    }
}
