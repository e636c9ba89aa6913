package io.roda.runtime.file;

import java.util.Arrays;

/**
 * The chunks in which the entries of a snapshot were copied, in their order and without gaps: which input each was copied
 * after. Chunks that were copied after the same input are one.
 */
public final class StateChunks {
    private static final int FIRST_CAPACITY = 16;

    private long[] ends = new long[FIRST_CAPACITY];
    private long[] positions = new long[FIRST_CAPACITY];
    private int size;

    /** Starts again from none. */
    public void clear() {
        size = 0;
    }

    /**
     * Adds the next entries.
     *
     * @param count how many, at least 1
     * @param position the sequence after the last input that they hold the effect of
     */
    public void add(final long count, final long position) {
        final long end = entries() + count;
        if (size == 0 || positions[size - 1] != position) {
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, 2 * size);
                positions = Arrays.copyOf(positions, 2 * size);
            }
            positions[size] = position;
            size++;
        }
        ends[size - 1] = end;
    }

    /**
     * How many entries there are in all chunks.
     *
     * @return the number of entries
     */
    public long entries() {
        return size == 0 ? 0 : ends[size - 1];
    }

    /**
     * How many chunks there are.
     *
     * @return the number of chunks
     */
    public int size() {
        return size;
    }

    /**
     * Where a chunk starts.
     *
     * @param chunk its number, from 0
     * @return the number of its first entry
     */
    public long first(final int chunk) {
        return chunk == 0 ? 0 : ends[chunk - 1];
    }

    /**
     * Where a chunk ends.
     *
     * @param chunk its number, from 0
     * @return the number of the entry after its last
     */
    public long end(final int chunk) {
        return ends[chunk];
    }

    /**
     * When a chunk was copied.
     *
     * @param chunk its number, from 0
     * @return the sequence after the last input that its entries hold the effect of
     */
    public long position(final int chunk) {
        return positions[chunk];
    }
}
