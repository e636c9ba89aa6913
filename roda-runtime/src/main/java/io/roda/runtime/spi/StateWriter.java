package io.roda.runtime.spi;

import io.roda.runtime.file.StateChunks;
import io.roda.runtime.file.StateOutput;
import io.roda.runtime.file.StateOwner;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Takes snapshots of a pipeline's state while the pipeline runs: between batches, some entries at a time, each with the
 * input position that it was copied at. The pipeline's thread only.
 *
 * <p>Partitions don't depend on one another, so each may be copied at a position of its own. A snapshot is whole when
 * every partition that there is by then has been copied.
 */
final class StateWriter {
    private final PartitionTable partitions;
    private final StateOutput output;
    private final Runnable beforeWhole;
    private final StateChunks chunks = new StateChunks();

    /** The input position of the last whole snapshot, and of the one under way. */
    private long position;

    private long from;
    private boolean underWay;

    /** How many entries have been copied, and how many there were then. */
    private int copied;

    private int seen;

    /**
     * Prepares to take snapshots.
     *
     * @param file the file of the last whole one
     * @param owner whose state it is
     * @param partitions the state
     * @param position the input position at which the snapshot that the file holds was begun, or where the pipeline starts
     *     if it holds none
     * @param beforeWhole forces to the device what the snapshot relies on, the input and the output up to where they are,
     *     before the snapshot, which is forced then, takes the place of the one before; null where nothing is forced
     */
    StateWriter(
            final Path file,
            final StateOwner owner,
            final PartitionTable partitions,
            final long position,
            final Runnable beforeWhole) {
        this.partitions = partitions;
        this.output = new StateOutput(file, owner, beforeWhole != null);
        this.position = position;
        this.beforeWhole = beforeWhole;
    }

    /** Whether a snapshot has been begun that isn't whole yet. */
    boolean isUnderWay() {
        return underWay;
    }

    /**
     * The input position at which the last whole snapshot was begun: inputs from there on must be kept, whatever comes of
     * one that is under way.
     */
    long position() {
        return position;
    }

    /**
     * Begins a snapshot; one that is under way is given up.
     *
     * @param inputPosition the sequence after the last input that was processed
     * @throws UncheckedIOException if it can't be written; the last whole one stays, and another may be begun later
     */
    void begin(final long inputPosition) {
        underWay = false;
        output.begin(inputPosition);
        chunks.clear();
        from = inputPosition;
        copied = 0;
        seen = partitions.size();
        underWay = true;
    }

    /**
     * Goes on with the snapshot. Entries that were added since the last call are copied on top, so that it comes to an end
     * however many are.
     *
     * @param inputPosition the sequence after the last input that was processed
     * @param outputPosition the sequence after the last output, which has been published
     * @param bytes how much to copy; one entry at least, in whole ones
     * @return whether the snapshot is whole now
     * @throws UncheckedIOException if it can't be written; it isn't under way any more then, the last whole one stays, and
     *     another may be begun later
     */
    boolean work(final long inputPosition, final long outputPosition, final int bytes) {
        final int size = partitions.size();
        final int length = partitions.entryLength();
        final int count = Math.min(size - copied, Math.max(1, bytes / length) + size - seen);
        seen = size;
        boolean failed = true;
        try {
            if (count > 0) {
                output.write(partitions.entry(copied), (long) count * length);
                chunks.add(count, inputPosition);
                copied += count;
            }
            if (copied == size) {
                finish(inputPosition, outputPosition);
            }
            failed = false;
            return copied == size;
        } finally {
            if (failed) {
                abandon();
            }
        }
    }

    private void finish(final long inputPosition, final long outputPosition) {
        if (beforeWhole != null) {
            beforeWhole.run();
        }
        output.finish(chunks, inputPosition, outputPosition, partitions.newest(), partitions.late());
        underWay = false;
        position = from;
    }

    /** Gives up the snapshot that is under way, if there is one. */
    void abandon() {
        if (underWay) {
            underWay = false;
            output.abandon();
        }
    }
}
