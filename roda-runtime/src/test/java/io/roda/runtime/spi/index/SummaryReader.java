package io.roda.runtime.spi.index;

import io.roda.runtime.spi.MemoryRegion;
import io.roda.runtime.spi.RecordReader;
import java.util.function.Function;

/** A cursor over the records of a {@link SummaryStore}. Confined to one thread. */
final class SummaryReader extends RecordReader {
    private final SummaryView cursor;
    private final SummaryView random;
    private final SummaryWindow window;

    SummaryReader(SummaryStore store, String name, MemoryRegion region) {
        this(store, name, region, new SummaryView(region));
    }

    private SummaryReader(SummaryStore store, String name, MemoryRegion region, SummaryView cursor) {
        super(store, name, cursor);
        this.cursor = cursor;
        this.random = new SummaryView(region);
        this.window = new SummaryWindow(region);
    }

    public Summary get() {
        return onRecord() ? cursor.toRecord() : null;
    }

    public SummaryView view() {
        return onRecord() ? cursor : null;
    }

    public Summary getAt(long sequence) {
        return placeAt(random, sequence) ? random.toRecord() : null;
    }

    public Summary getLast() {
        return placeLast(random) ? random.toRecord() : null;
    }

    public SummaryWindow getWindow(long at, int n) {
        return placeWindow(window, at, n) ? window : null;
    }

    public <R> R with(Function<SummaryView, R> function) {
        return onRecord() ? function.apply(cursor) : null;
    }

    public <R> R withAt(long sequence, Function<SummaryView, R> function) {
        return placeAt(random, sequence) ? function.apply(random) : null;
    }

    public <R> R withLast(Function<SummaryView, R> function) {
        return placeLast(random) ? function.apply(random) : null;
    }
}
