package io.roda.tests.model;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** A reader, and its model. */
final class Cursor {
    private final EventReader reader;
    private final ReaderModel model;
    private final Store store;
    private final Both both;

    /** The window that the reader has handed out, and what was in it. */
    private EventWindow window;

    private List<Event> inWindow;

    private Cursor(final EventReader reader, final ReaderModel model, final Store store, final Both both) {
        this.reader = reader;
        this.model = model;
        this.store = store;
        this.both = both;
    }

    /** Takes a reader of a store, with a name or with null; the result is null where both refuse. */
    static Cursor open(final Store store, final String name, final Both both) {
        final EventReader[] reader = new EventReader[1];
        final ReaderModel[] model = new ReaderModel[1];
        final String call = (store.model.isAttached() ? "attached " : "") + "reader" + (name == null ? "()" : "(name)");
        final boolean open = both.run(
                call,
                () -> reader[0] = name == null ? store.store.reader() : store.store.reader(name),
                () -> model[0] = new ReaderModel(store.model, name));
        return open ? new Cursor(reader[0], model[0], store, both) : null;
    }

    boolean isClosed() {
        return model.isClosed();
    }

    void close() {
        both.run("close reader", reader::close, model::close);
    }

    void next() {
        both.say("next", reader::next, model::next);
    }

    void awaitNext() {
        both.say("awaitNext", () -> reader.awaitNext(Duration.ZERO), model::hasNext);
    }

    /** Polls; the consumer fails at one of the records, or at none if that is -1. */
    void poll(final int limit, final int failing) {
        both.say(
                "poll",
                () -> {
                    final Consumption consumption = new Consumption(failing);
                    final int polled = reader.poll(consumption, limit);
                    return List.of(polled, consumption.taken());
                },
                () -> {
                    final List<Event> polled = model.poll(limit, failing);
                    return List.of(polled.size(), polled);
                });
    }

    /** A sequence near those that are there: from the one after the next down to what a ring has just overwritten. */
    private long sequence(final int behind) {
        return store.model.contents.size() + 1 - behind % (store.model.contents.capacity + 4);
    }

    void seek(final int behind) {
        seekTo(sequence(behind));
    }

    void seekTo(final long sequence) {
        both.run("seek", () -> reader.seek(sequence), () -> model.seek(sequence));
    }

    void seekToOldest() {
        both.say("seekToOldest", reader::seekToOldest, model::seekToOldest);
    }

    void commit() {
        both.run("commit", reader::commit, model::commit);
    }

    void getAt(final int behind) {
        getAtSequence(sequence(behind));
    }

    void getAtSequence(final long at) {
        both.say("getAt", () -> reader.getAt(at), () -> model.getAt(at));
        both.say("withAt", () -> reader.withAt(at, Event::fields), () -> model.getAt(at));
    }

    void getLast() {
        both.say("getLast", reader::getLast, model::getLast);
        both.say("withLast", () -> reader.withLast(Event::fields), model::getLast);
    }

    void getWindow(final int behind, final int count) {
        final long at = sequence(behind);
        window = null;
        both.say(
                "getWindow",
                () -> {
                    window = reader.getWindow(at, count);
                    return window == null ? null : contents();
                },
                () -> model.getWindow(at, count));
        inWindow = window == null ? null : contents();
    }

    private List<Event> contents() {
        return IntStream.range(0, window.size())
                .mapToObj(i -> i % 2 == 0 ? window.get(i) : Event.fields(window.view(i)))
                .toList();
    }

    /** Whether both are at the same place, and what was handed out is what it was. */
    void compare() {
        both.see("position", reader::position, model::position);
        both.see("oldest", reader::oldest, store.model::oldest);
        both.see("available", reader::available, model::available);
        both.see("get", reader::get, model::get);
        both.see("view", () -> reader.view() == null ? null : Event.fields(reader.view()), model::get);
        both.see("with", () -> reader.with(EventView::toRecord), model::get);
        if (window != null) {
            both.see("window", this::contents, () -> inWindow);
        }
    }

    /** Reads on to the end, past what was overwritten. */
    void readOn() {
        if (!model.isClosed()) {
            seekToOldest();
            while (model.hasNext()) {
                next();
                both.see("get", reader::get, model::get);
            }
            next();
        }
    }
}
