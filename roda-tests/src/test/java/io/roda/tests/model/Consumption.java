package io.roda.tests.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes records from {@code poll}, and may fail at one of them. */
final class Consumption implements Consumer<EventView> {
    private final List<Event> taken = new ArrayList<>();
    private final int failing;

    /** What it fails with: it names what was taken before. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(final List<Event> taken) {
            super(taken.toString());
        }
    }

    /**
     * Takes records.
     *
     * @param failing how many to take before it fails, or -1
     */
    Consumption(final int failing) {
        this.failing = failing;
    }

    @Override
    public void accept(final EventView view) {
        if (taken.size() == failing) {
            throw new Failure(taken);
        }
        taken.add(Event.fields(view));
    }

    List<Event> taken() {
        return taken;
    }
}
