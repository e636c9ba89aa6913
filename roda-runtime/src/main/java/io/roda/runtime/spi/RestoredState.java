package io.roda.runtime.spi;

import io.roda.runtime.CorruptStoreException;
import io.roda.runtime.PartitionLimitException;
import io.roda.runtime.RodaException;
import io.roda.runtime.StateMismatchException;
import io.roda.runtime.file.StateChunks;
import io.roda.runtime.file.StateInput;
import io.roda.runtime.file.StateOwner;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a pipeline found of its state: partitions as they were at several input positions, from {@link #from} to {@link
 * #inputPosition}, and so which of the inputs between those each of them still has to be given.
 */
final class RestoredState {
    private final String pipeline;
    private final long from;
    private final long inputPosition;
    private final long outputPosition;

    /** The addresses after the last entry of each chunk, and the positions that those were copied at. */
    private final long[] ends;

    private final long[] positions;

    /** Whether partitions may come that are in no copy: those that took the entry of one that isn't kept any more. */
    private final boolean othersMayCome;

    private final long late;

    private RestoredState(final StateInput in, final PartitionTable partitions, final EntryKey key) {
        this.pipeline = in.owner().pipeline();
        this.from = in.from();
        this.inputPosition = in.inputPosition();
        this.outputPosition = in.outputPosition();
        final StateChunks chunks = in.chunks();
        this.othersMayCome = partitions.keep() > 0;
        this.late = in.late();
        partitions.restoreNewest(in.newest());
        this.ends = partitions.restore(chunks, key);
        this.positions = new long[chunks.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = chunks.position(i);
        }
    }

    /**
     * Restores a pipeline's state from its snapshot.
     *
     * @param file the snapshot
     * @param owner whose state is wanted
     * @param partitions where it goes; new, and not to be used if this fails
     * @param key what the partition at an address is found by
     * @return what was restored
     * @throws CorruptStoreException if the file is damaged, cut short or something else
     * @throws StateMismatchException if it is another owner's
     * @throws PartitionLimitException if there are more partitions than there is room for
     * @throws UncheckedIOException if it can't be read
     */
    static RestoredState load(
            final Path file, final StateOwner owner, final PartitionTable partitions, final EntryKey key) {
        try (StateInput in = StateInput.open(file)) {
            final List<String> differences = in.owner().differences(owner);
            if (!differences.isEmpty()) {
                in.check();
                throw new StateMismatchException(file, owner.pipeline(), differences);
            }
            if (in.entries() > partitions.limit()) {
                in.check();
                throw new PartitionLimitException(owner.pipeline(), partitions.limit(), in.entries(), file);
            }
            in.read(partitions.entry(0));
            for (int number = 0; number < in.entries(); number++) {
                if (!key.isSound(partitions.entry(number), in.inputPosition())) {
                    throw in.unsound(number);
                }
            }
            return new RestoredState(in, partitions, key);
        }
    }

    /** The input position at which the snapshot was begun: no partition lacks an input before it. */
    long from() {
        return from;
    }

    /** The input position at which the snapshot became whole: no partition has seen an input from there on. */
    long inputPosition() {
        return inputPosition;
    }

    /** The output position at {@link #inputPosition}. */
    long outputPosition() {
        return outputPosition;
    }

    /**
     * Whether a partition has already seen an input.
     *
     * @param partition the partition's address
     * @param at the input's sequence, from {@link #from} to before {@link #inputPosition}
     * @throws RodaException if the partition wasn't restored, though it must have been there
     */
    boolean isAhead(final long partition, final long at) {
        final int chunk = chunk(partition);
        if (chunk == ends.length) {
            if (othersMayCome) {
                return false;
            }
            throw new RodaException("pipeline '" + pipeline + "' takes another key from input " + at
                    + " than when it processed it before; a key must follow from the input alone");
        }
        return positions[chunk] > at;
    }

    /** The chunk that a partition was in, or the number of chunks; one that was left empty ends where the one before does. */
    private int chunk(final long partition) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            final int middle = (low + high) >>> 1;
            if (ends[middle] <= partition) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many inputs had come too late by {@link #inputPosition}. */
    long late() {
        return late;
    }
}
