package io.roda.runtime.spi;

import java.util.ArrayDeque;
import java.util.function.LongConsumer;

/**
 * The keys of an index over a store that fills up. There may be as many as records, but mostly there are far fewer, which
 * in a table for the most of them would lie on a page each. So the table begins small. Once it is a quarter full, one four
 * times as large takes what is in it, a few slots for each record that comes, and then takes over. All of them are
 * provided at the beginning.
 *
 * <p>A lookup that is still under way in the smaller table finds there what it would have found before.
 */
final class GrowingIndexTable extends IndexTable {
    private static final int SLOTS_PER_RECORD = 2;
    private static final int GROWTH = 4;

    /** In a table of that size, what comes in a batch and while that is taken over leaves half of the slots free. */
    private static final int LEAST_SLOTS = 8 * BatchStage.BATCH;

    /** So a table has been gone through before it is half full, at that size or any larger one. */
    private static final int SLOTS_PER_INPUT = 16;

    /** The larger tables, next one last. */
    private final ArrayDeque<IndexSlots> larger = new ArrayDeque<>();

    /** The table that is being filled, or null, and how many slots of the one before have been gone through for it. */
    private IndexSlots filling;

    private long moved;

    GrowingIndexTable(final String index, final RecordStore store) {
        this(index, store, slots(index, store, store.memory().slots, SLOTS_PER_RECORD));
    }

    private GrowingIndexTable(final String index, final RecordStore store, final long most) {
        super(store, new IndexSlots(index, first(most)));
        for (long count = current().count() * GROWTH; count <= most; count *= GROWTH) {
            larger.add(new IndexSlots(index, count));
        }
    }

    /** The size of the smallest table from which one of a given size is reached. */
    private static long first(final long most) {
        long count = most;
        while (count / GROWTH >= LEAST_SLOTS) {
            count /= GROWTH;
        }
        return count;
    }

    @Override
    IndexSlots filling() {
        return filling;
    }

    @Override
    void fill(final int inputs, final LongConsumer enter) {
        final IndexSlots from = current();
        final long end = Math.min(from.count(), moved + (long) inputs * SLOTS_PER_INPUT);
        for (; moved < end; moved++) {
            final long word = from.load(moved);
            if (word != 0) {
                enter.accept(IndexSlots.sequence(word));
            }
        }
    }

    @Override
    void turnOver(final long position) {
        if (filling != null && moved == current().count()) {
            turnTo(filling);
            filling = null;
        }
        if (filling == null && current().used() > current().count() / GROWTH) {
            filling = larger.poll();
            moved = 0;
        }
    }

    /** What a lookup finds in a table that was left was right when it began. */
    @Override
    long generation() {
        return 0;
    }

    @Override
    long size() {
        return current().used();
    }
}
