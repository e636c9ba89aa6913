package io.roda.tests.model;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

/** An open store, and its model. */
final class Store {
    final EventStore store;
    final StoreModel model;
    private final Both both;
    private EventFlyweight flyweight;

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
        both.run(named("push"), () -> impatiently(() -> store.push(event)), () -> model.push(event));
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
        both.say(named("tryPush"), () -> store.tryPush(event), () -> model.tryPush(event));
    }

    /** Claims a record and writes all of its fields, or none. */
    void claim(final Event event) {
        final Runnable claim = () -> {
            flyweight = store.claim();
            if (!event.equals(Event.ZERO)) {
                flyweight.id(event.id()).key(event.key()).text(event.text());
                flyweight.value(event.value()).sign(event.sign());
            }
        };
        both.run(
                named(model.isClaimed() ? "claim again" : "claim"), () -> impatiently(claim), () -> model.claim(event));
    }

    void publish() {
        if (both.run(named("publish"), store::publish, model::publish)) {
            final EventFlyweight published = flyweight;
            assertThrows(IllegalStateException.class, () -> published.id(-1), "a published record is written to");
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
