package io.roda.tests.model;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** An index over a store, a reader of it, and their model. */
final class Lookup {
    private final EventByKeyIndex index;
    private final EventByKeyIndexReader reader;
    private final IndexModel model;
    private final Both both;

    private Lookup(
            final EventByKeyIndex index, final EventByKeyIndexReader reader, final IndexModel model, final Both both) {
        this.index = index;
        this.reader = reader;
        this.model = model;
        this.both = both;
    }

    /** Makes an index of a store; the result is null where both refuse. */
    static Lookup over(final Store store, final Both both) {
        final EventByKeyIndex[] index = new EventByKeyIndex[1];
        final IndexModel[] model = new IndexModel[1];
        final boolean made = both.run(
                "index over",
                () -> index[0] = EventByKeyIndex.over(store.store),
                () -> model[0] = new IndexModel(store.model));
        return made ? new Lookup(index[0], index[0].reader(), model[0], both) : null;
    }

    /** The writer of the store waits for it no more. */
    void close() {
        both.run("close index", index::onClose, model::close);
    }

    void compute() {
        both.say("compute", index::compute, model::compute);
    }

    /** Looks up every key that there may be, then goes through those that there are. */
    void all() {
        both.say("look up", () -> found(reader::get), () -> found(model::get));
        both.say("look up with", () -> found(key -> reader.with(key, Event::fields)), () -> found(model::get));
        both.say("index size", reader::size, () -> (long) model.all().size());
        both.say(
                "forEach",
                () -> {
                    final Set<Event> all = new HashSet<>();
                    reader.forEach(view -> {
                        if (!all.add(view.toRecord())) {
                            throw new AssertionError("twice: " + view);
                        }
                    });
                    return all;
                },
                model::all);
    }

    private static List<Event> found(final IntFunction<Event> get) {
        return IntStream.range(0, Event.KEYS)
                .mapToObj(get)
                .filter(Objects::nonNull)
                .toList();
    }
}
