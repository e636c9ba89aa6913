package io.roda.runtime.spi;

import io.roda.runtime.file.StateChunks;

/**
 * Takes into use the entries of a table that were written to its memory from its first entry on. Those whose buckets of
 * time aren't kept any more are left out, and the others close up.
 */
final class EntryRestoring {
    private static final int AHEAD = 256;

    private final PartitionTable table;
    private final EntryKey key;
    private final long[] hashes = new long[AHEAD];

    /**
     * Prepares.
     *
     * @param table the table, new; what a pipeline without keys has is in use already
     * @param key what an entry is found by
     */
    EntryRestoring(final PartitionTable table, final EntryKey key) {
        this.table = table;
        this.key = key;
    }

    /**
     * Restores all.
     *
     * @param chunks the chunks that the entries come in
     * @return for each chunk the address after the last of its entries
     */
    long[] restore(final StateChunks chunks) {
        final long[] ends = new long[chunks.size()];
        for (int chunk = 0; chunk < ends.length; chunk++) {
            for (long from = Math.max(table.size(), chunks.first(chunk)); from < chunks.end(chunk); from += AHEAD) {
                restore((int) from, (int) Math.min(chunks.end(chunk), from + AHEAD));
            }
            ends[chunk] = table.entry(table.size());
        }
        return ends;
    }

    private void restore(final int from, final int to) {
        for (int number = from; number < to; number++) {
            hashes[number - from] = key.hash(table.entry(number));
        }
        table.lookAhead(hashes, to - from);
        for (int number = from; number < to; number++) {
            if (table.isKept(key.bucket(table.entry(number)))) {
                table.add(number, hashes[number - from]);
            }
        }
    }
}
