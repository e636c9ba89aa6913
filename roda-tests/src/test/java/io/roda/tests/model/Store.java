package io.roda.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

/** An open store, and its model. */
final class Store {
    final EventStore store;
    final StoreModel model;
    private final Both both;

    /** What was handed out last to be written in place, until another record was begun. */
    private EventFlyweight flyweight;

    private boolean inPlace;

    Store(final EventStore store, final StoreModel model, final Both both) {
        this.store = store;
        this.model = model;
        this.both = both;
    }

    private String named(final String call) {
        return model.isAttached() ? "attached " + call : call;
    }

    void close() {
        store.close();
        model.close();
    }

    void push(final Event event) {
        if (both.run(named("push"), () -> impatiently(() -> store.push(event)), () -> model.push(event))) {
            checkReleased();
        }
    }

    void append(final Event event) {
        final String call = model.hasAppended() ? "append another" : "append";
        if (both.run(named(call), () -> impatiently(() -> store.append(event)), () -> model.append(event))) {
            checkReleased();
        }
    }

    void appendAll(final List<Event> events) {
        final Runnable append = () -> store.append(events.size(), events::get);
        if (both.run(named("append all"), () -> impatiently(append), () -> model.appendAll(events))
                && !events.isEmpty()) {
            checkReleased();
        }
    }

    /** Appends a record and then writes all of its fields, or none. */
    void appendInPlace(final Event event) {
        final Runnable append = () -> write(store.append(), event);
        if (both.run(named("append()"), () -> impatiently(append), () -> model.append(event))) {
            inPlace = true;
        }
    }

    private void write(final EventFlyweight to, final Event event) {
        flyweight = to;
        assertEquals(Event.ZERO, Event.fields(to));
        if (!event.equals(Event.ZERO)) {
            to.id(event.id()).key(event.key()).text(event.text());
            to.value(event.value()).sign(event.sign());
        }
    }

    /** Once another record has been begun, or this one published, nobody can write to what was handed out. */
    private void checkReleased() {
        final EventFlyweight published = flyweight;
        if (inPlace) {
            assertThrows(IllegalStateException.class, () -> published.id(-1), "a record is written to that is left");
        }
        inPlace = false;
    }

    /** Rather than wait for readers, of which this thread would have to be one, a writer is interrupted. */
    private void impatiently(final Runnable write) {
        if (!model.waits()) {
            write.run();
            return;
        }
        Thread.currentThread().interrupt();
        try {
            write.run();
        } finally {
            assertTrue(Thread.interrupted(), "a writer must not clear the interrupt of its thread");
        }
    }

    void tryPush(final Event event) {
        if (both.say(named("tryPush"), () -> store.tryPush(event), () -> model.tryPush(event))) {
            checkReleased();
        }
    }

    /** Claims a record and writes all of its fields, or none. */
    void claim(final Event event) {
        final String call = model.isClaimed() ? "claim again" : "claim";
        final Runnable claim = () -> write(store.claim(), event);
        if (both.run(named(call), () -> impatiently(claim), () -> model.claim(event))) {
            inPlace = true;
        }
    }

    void publish() {
        final String call = model.hasAppended() ? "publish what was appended" : "publish";
        if (both.run(named(call), store::publish, model::publish)) {
            checkReleased();
        }
    }

    void forgetReader(final String name) {
        both.run(named("forgetReader"), () -> store.forgetReader(name), () -> model.forgetReader(name));
    }

    void sync() {
        both.run(named("sync"), store::sync, model::sync);
    }

    /** Whether both are of the same size, and know of the same readers. */
    void compare() {
        both.see(named("size"), store::size, model::size);
        both.see(named("readerNames"), () -> Set.copyOf(store.readerNames()), model::readerNames);
    }
}
