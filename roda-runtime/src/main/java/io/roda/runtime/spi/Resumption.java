package io.roda.runtime.spi;

import io.roda.runtime.StateMismatchException;
import io.roda.runtime.file.StateOwner;
import io.roda.runtime.memory.PositionWord;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Lets a pipeline between two stores in files go on where it was, whatever ended it: see {@code docs/recovery.md} for why
 * that is exact. It takes snapshots of the state, a little after each batch, and keeps the inputs since the last one.
 */
final class Resumption {
    private static final System.Logger LOGGER = System.getLogger(Resumption.class.getName());

    /** What is copied after a batch: some microseconds' worth. */
    private static final int BYTES_PER_BATCH = 1 << 16;

    /** How many inputs lie between snapshots: enough to make them cheap, few enough to be replayed in no time. */
    private static final long INPUTS = 1 << 20;

    /** The more state there is, the more inputs: about what makes copying an eighth of the work. */
    private static final int BYTES_PER_INPUT = 4;

    private final PartitionTable partitions;
    private final StateWriter writer;
    private final long interval;
    private final long mostKept;
    private final Gate gate;
    private final RestoredState restored;

    /** The input position at which the next snapshot is begun. */
    private long due;

    /**
     * Takes up the state that a pipeline left, or fixes where it starts.
     *
     * @param pipeline the pipeline's name
     * @param input what it reads, in a file
     * @param output what it writes, in a file
     * @param partitions its state, new
     * @param key what the partition at an address is found by
     * @param start the input position to start from, where there is no state yet
     */
    Resumption(
            final String pipeline,
            final StageInput input,
            final RecordStore output,
            final PartitionTable partitions,
            final EntryKey key,
            final long start) {
        final RecordStore source = input.store();
        final Path file = output.file().path().resolveSibling(output.name() + ".state");
        final StateOwner owner = new StateOwner(
                pipeline,
                source.file().id(),
                output.file().id(),
                source.layout().fingerprint(),
                output.layout().fingerprint(),
                partitions.keyLength(),
                partitions.entryLength(),
                partitions.keep());
        this.partitions = partitions;
        this.interval = output.snapshotInputs();
        this.mostKept = source.memory().ring ? source.memory().slots / 2 : Long.MAX_VALUE;
        this.restored = Files.exists(file) ? RestoredState.load(file, owner, partitions, key) : null;
        if (restored == null) {
            checkUnused(file, pipeline, output);
        } else {
            checkBounds(file, pipeline, source, output);
        }
        final long from = restored == null ? start : restored.from();
        final boolean forced =
                source.durability().isSynced() || output.durability().isSynced();
        this.writer = new StateWriter(file, owner, partitions, from, forced ? () -> force(source, output) : null);
        if (restored == null) {
            writer.begin(start);
            writer.work(start, output.nextSequence(), Integer.MAX_VALUE);
        }
        this.gate = gate(source, output); // lasts, and so comes last: what failed before leaves none
        if (gate != null) {
            gate.moveTo(from);
            input.leaveTo(gate);
        }
        schedule(from);
    }

    /** Inputs that a ring would overwrite are kept by a gate of the pipeline's own, also while nothing runs. */
    private static Gate gate(final RecordStore source, final RecordStore output) {
        return source.waitsForReaders() ? source.readers().enterPipeline(output) : null;
    }

    private static void force(final RecordStore source, final RecordStore output) {
        source.syncIfFile();
        output.syncIfFile();
    }

    private static void checkUnused(final Path file, final String pipeline, final RecordStore output) {
        if (output.nextSequence() > 0) {
            throw new StateMismatchException(
                    file,
                    pipeline,
                    List.of("there is none, but store '" + output.name() + "' holds " + output.nextSequence()
                            + " records"));
        }
    }

    private void checkBounds(
            final Path file, final String pipeline, final RecordStore source, final RecordStore output) {
        if (restored.inputPosition() > source.memory().published()
                || restored.outputPosition() > output.nextSequence()) {
            throw new StateMismatchException(
                    file,
                    pipeline,
                    List.of("it was taken after " + restored.inputPosition() + " inputs and "
                            + restored.outputPosition() + " results, and there are "
                            + source.memory().published() + " and " + output.nextSequence()));
        }
    }

    /** What was found, or null where the pipeline is new. */
    RestoredState restored() {
        return restored;
    }

    private void schedule(final long position) {
        final long bytes = (long) partitions.size() * partitions.entryLength();
        final long inputs = interval > 0 ? interval : Math.max(INPUTS, bytes / BYTES_PER_INPUT);
        due = position + Math.max(1, Math.min(inputs, Math.min(mostKept, PositionWord.MAX)));
    }

    /**
     * Does a little of what is to be done between batches.
     *
     * @param position the sequence after the last input that was processed
     * @param produced the sequence after the last result, which has been published
     * @return whether there was anything to do
     */
    boolean work(final long position, final long produced) {
        if (!writer.isUnderWay() && position < due) {
            return false;
        }
        try {
            if (!writer.isUnderWay()) {
                writer.begin(position);
                schedule(position);
            }
            if (writer.work(position, produced, BYTES_PER_BATCH) && gate != null) {
                gate.moveTo(writer.position());
            }
        } catch (UncheckedIOException e) {
            fail(e, position);
        }
        return true;
    }

    /** Without a snapshot only more has to be replayed, unless the inputs for that have no room. */
    private void fail(final UncheckedIOException e, final long position) {
        schedule(position);
        if (gate != null) {
            throw e;
        }
        LOGGER.log(
                System.Logger.Level.WARNING, "a snapshot failed; the one before stays, and another is tried later", e);
    }

    /** Completes a last snapshot, so that the next start has nothing to replay. */
    void finish(final long position, final long produced) {
        if (position == writer.position() && !writer.isUnderWay()) {
            return;
        }
        try {
            writer.begin(position);
            while (!writer.work(position, produced, Integer.MAX_VALUE)) {
                // state beyond 2 GiB goes piece by piece
            }
            if (gate != null) {
                gate.moveTo(position);
            }
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, "the last snapshot failed; the one before stays", e);
        }
    }
}
