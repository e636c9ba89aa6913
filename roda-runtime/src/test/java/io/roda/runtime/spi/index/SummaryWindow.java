package io.roda.runtime.spi.index;

import io.roda.runtime.spi.MemoryRegion;
import io.roda.runtime.spi.RecordWindow;

/** Consecutive {@link Summary} records, oldest first. */
final class SummaryWindow extends RecordWindow {
    private final SummaryView view;

    SummaryWindow(MemoryRegion region) {
        this(new SummaryView(region));
    }

    private SummaryWindow(SummaryView view) {
        super(view, SummaryCodec.LENGTH);
        this.view = view;
    }

    public Summary get(int index) {
        return view(index).toRecord();
    }

    public SummaryView view(int index) {
        placeView(index);
        return view;
    }
}
