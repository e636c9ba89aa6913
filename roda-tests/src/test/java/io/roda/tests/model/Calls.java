package io.roda.tests.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;

/** Random sequences of calls. The more often a call is made, the larger the number before it. */
final class Calls {
    private static final int LONGEST = 50;
    private static final int MOST_SLOTS = 12;
    private static final int CURSORS = 6;

    /** From after the latest record to before the oldest one of the largest ring. */
    private static final int BEHIND = MOST_SLOTS + 3;

    private ActionChainArbitrary<Session> chain;

    private Calls(final Supplier<Session> start) {
        chain = ActionChain.startWith(start);
    }

    static Arbitrary<ActionChain<Session>> of(final Supplier<Session> start) {
        return new Calls(start).all().withMaxTransformations(LONGEST);
    }

    private ActionChainArbitrary<Session> all() {
        lifeCycle();
        writing();
        readers();
        reading();
        index();
        attached();
        return chain;
    }

    private void lifeCycle() {
        open(100, session -> !session.isOpen(), Asked.AS_IT_IS);
        open(20, session -> session.isOfFiles() && !session.isOpen(), Asked.AS_EXISTING);
        open(10, session -> session.isOfFiles() && !session.isOpen(), Asked.FORCED);
        open(8, Session::isClosedFile, Asked.LARGER);
        open(8, Session::isClosedFile, Asked.OF_ANOTHER_KIND);
        open(1, Session::isOpen, Asked.AS_IT_IS);
        call(1, Session::isOpenFile, "open twice", Session::openTwice);
        call(2, Session::isOpen, "close store", Session::closeStore);
        call(2, Session::isOpen, "close engine", Session::closeEngine);
        call(2, Session::isOpenFile, "die", Session::die);
        call(2, session -> session.isOpenFile() && !session.isClaimed(), "die in push", Session::dieInPush);
        call(1, Session::exists, "sync", session -> session.store().sync());
    }

    private void writing() {
        final Arbitrary<Integer> keys = numbers(0, 11);
        call(14, Session::isOpen, "push key", keys, (session, key) -> session.store()
                .push(session.newEvent(key)));
        call(8, Session::isOpen, "tryPush key", keys, (session, key) -> session.store()
                .tryPush(session.newEvent(key)));
        call(8, session -> session.isOpen() && !session.isClaimed(), "tryPush times", numbers(1, 20), Calls::pushMany);
        call(2, Session::isOpen, "push what can't be stored", session -> session.store()
                .push(Event.tooLong(1)));
        call(2, Session::isOpen, "tryPush what can't be stored", session -> session.store()
                .tryPush(Event.tooLong(2)));
        call(5, Session::isOpen, "claim key", keys, (session, key) -> session.store()
                .claim(session.newEvent(key)));
        call(10, Session::isOpen, "append key", keys, (session, key) -> session.store()
                .append(session.newEvent(key)));
        call(8, session -> session.isOpen() && !session.isClaimed(), "append times", numbers(1, 20), Calls::appendMany);
        call(6, Session::isOpen, "append all", numbers(0, 20), Calls::appendAll);
        call(2, Session::isOpen, "append all, the last of which can't be stored", numbers(0, 8), Calls::appendBadly);
        call(2, Session::isOpen, "append what can't be stored", session -> session.store()
                .append(Event.tooLong(3)));
        call(5, Session::isOpen, "append() key", keys, (session, key) -> session.store()
                .appendInPlace(session.newEvent(key)));
        call(2, Session::isOpen, "append()", session -> session.store().appendInPlace(Event.ZERO));
        call(2, Session::isOpen, "claim", session -> session.store().claim(Event.ZERO));
        call(20, session -> session.isClaimed() || session.hasAppended(), "publish", session -> session.store()
                .publish());
        call(1, Session::exists, "publish, claimed or not", session -> session.store()
                .publish());
        call(1, Session::exists, "push, open or not", session -> session.store().push(session.newEvent(0)));
        call(1, Session::exists, "tryPush, open or not", session -> session.store()
                .tryPush(session.newEvent(0)));
        call(1, Session::exists, "append, open or not", session -> session.store()
                .append(session.newEvent(0)));
        call(1, Session::exists, "append all, open or not", numbers(0, 2), Calls::appendAll);
        call(1, Session::exists, "append(), open or not", session -> session.store()
                .appendInPlace(Event.ZERO));
        call(1, Session::exists, "claim, open or not", session -> session.store()
                .claim(Event.ZERO));
    }

    /** One of so many events, whose keys differ from one to the next. */
    private static Event event(final Session session, final int number, final int count) {
        return session.newEvent((number * 7 + count) % Event.KEYS);
    }

    /** So many keys come that the index of a small ring has to change its tables. */
    private static void keepUp(final Session session, final int count) {
        for (int i = 0; i < count && !session.isClaimed(); i++) {
            session.store().tryPush(event(session, i, count));
            session.index().compute();
        }
        session.index().all();
    }

    private static void pushMany(final Session session, final int count) {
        for (int i = 0; i < count; i++) {
            session.store().tryPush(event(session, i, count));
        }
    }

    private static void appendMany(final Session session, final int count) {
        for (int i = 0; i < count; i++) {
            session.store().append(event(session, i, count));
        }
    }

    private static void appendAll(final Session session, final int count) {
        session.store().appendAll(events(session, count));
    }

    private static void appendBadly(final Session session, final int count) {
        final List<Event> events = events(session, count);
        events.add(Event.tooLong(4));
        session.store().appendAll(events);
    }

    private static List<Event> events(final Session session, final int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> event(session, i, count))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void readers() {
        final Arbitrary<String> names = Arbitraries.of("a", "b", "billing");
        call(8, Session::isOpen, "reader()", session -> session.cursors().take(session.store(), null));
        call(8, Session::isOpen, "reader of name", names, (session, name) -> session.cursors()
                .take(session.store(), name));
        call(1, Session::isOpen, "reader of no name", session -> session.cursors()
                .take(session.store(), "a b"));
        call(1, Session::exists, "reader of name, open or not", names, (session, name) -> session.cursors()
                .take(session.store(), name));
        call(4, Session::exists, "forgetReader", names, (session, name) -> session.store()
                .forgetReader(name));
        with(6, "close", Cursor::close);
        with(3, "commit", Cursor::commit);
    }

    private void reading() {
        with(20, "next", Cursor::next);
        with(8, "next times", numbers(2, 14), (cursor, times) -> {
            for (int i = 0; i < times; i++) {
                cursor.next();
            }
        });
        with(8, "read on", Cursor::readOn);
        with(8, "poll up to", numbers(0, 14), (cursor, limit) -> cursor.poll(limit, -1));
        with(2, "poll, and fail at", numbers(0, 3), (cursor, failing) -> cursor.poll(5, failing));
        with(3, "awaitNext", Cursor::awaitNext);
        with(6, "seek behind", numbers(0, BEHIND), Cursor::seek);
        with(1, "seek to", Arbitraries.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE), Cursor::seekTo);
        with(5, "seekToOldest", Cursor::seekToOldest);
        with(6, "getAt behind", numbers(0, BEHIND), Cursor::getAt);
        with(1, "getAt", Arbitraries.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE), Cursor::getAtSequence);
        with(2, "getLast", Cursor::getLast);
        final Arbitrary<int[]> windows = Combinators.combine(numbers(0, BEHIND), numbers(0, MOST_SLOTS + 1))
                .as((behind, count) -> new int[] {behind, count});
        with(6, "getWindow behind, of size", windows, (cursor, window) -> cursor.getWindow(window[0], window[1]));
    }

    private void index() {
        call(4, Session::isOpen, "index", session -> session.index(session.store()));
        call(1, Session::exists, "index, open or not", session -> session.index(session.store()));
        call(14, Session::hasIndex, "compute", session -> session.index().compute());
        call(8, Session::hasIndex, "look up", session -> session.index().all());
        call(
                4,
                session -> session.isOpen() && session.hasIndex(),
                "tryPush and compute times",
                numbers(1, 80),
                Calls::keepUp);
        call(1, Session::hasIndex, "close index", Session::dropIndex);
    }

    private void attached() {
        call(4, session -> session.exists() && session.isOfFiles() && !session.isAttached(), "attach", Session::attach);
        call(1, Session::isAttached, "detach", Session::detach);
        call(5, Session::isAttached, "attached reader()", session -> session.cursors()
                .take(session.attached(), null));
        call(1, Session::isAttached, "attached reader of name", session -> session.cursors()
                .take(session.attached(), "a"));
        call(1, Session::isAttached, "attached index", session -> session.index(session.attached()));
        call(1, Session::isAttached, "attached push", session -> session.attached()
                .push(session.newEvent(0)));
        call(1, Session::isAttached, "attached tryPush", session -> session.attached()
                .tryPush(session.newEvent(0)));
        call(1, Session::isAttached, "attached claim", session -> session.attached()
                .claim(Event.ZERO));
        call(1, Session::isAttached, "attached append", session -> session.attached()
                .append(session.newEvent(0)));
        call(1, Session::isAttached, "attached append all", numbers(0, 2), (session, count) -> session.attached()
                .appendAll(events(session, count)));
        call(1, Session::isAttached, "attached append()", session -> session.attached()
                .appendInPlace(Event.ZERO));
        call(1, Session::isAttached, "attached publish", session -> session.attached()
                .publish());
        call(1, Session::isAttached, "attached forgetReader", session -> session.attached()
                .forgetReader("a"));
        call(1, Session::isAttached, "attached sync", session -> session.attached()
                .sync());
    }

    private static Arbitrary<Integer> numbers(final int from, final int to) {
        return Arbitraries.integers().between(from, to);
    }

    private void open(final int weight, final Predicate<Session> when, final Asked asked) {
        call(
                weight,
                when,
                "open " + asked + ", slots if it is new:",
                numbers(1, MOST_SLOTS),
                (session, slots) -> session.open(slots, asked));
    }

    private void call(
            final int weight, final Predicate<Session> when, final String name, final Consumer<Session> call) {
        chain = chain.withAction(weight, Action.<Session>when(when).just(step(name, call)));
    }

    private <T> void call(
            final int weight,
            final Predicate<Session> when,
            final String name,
            final Arbitrary<T> values,
            final BiConsumer<Session, T> call) {
        chain = chain.withAction(weight, new Action.Independent<Session>() {
            @Override
            public boolean precondition(final Session session) {
                return when.test(session);
            }

            @Override
            public Arbitrary<Transformer<Session>> transformer() {
                return values.map(value -> step(name + " " + value, session -> call.accept(session, value)));
            }
        });
    }

    private void with(final int weight, final String name, final Consumer<Cursor> call) {
        with(weight, name, Arbitraries.just(""), (cursor, nothing) -> call.accept(cursor));
    }

    private <T> void with(
            final int weight, final String name, final Arbitrary<T> values, final BiConsumer<Cursor, T> call) {
        final Arbitrary<OnCursor<T>> calls = Combinators.combine(numbers(0, CURSORS - 1), values)
                .as((which, value) -> new OnCursor<>(which, name, value));
        call(weight, session -> !session.cursors().isEmpty(), "on reader", calls, (session, on) -> session.cursors()
                .with(on.which(), cursor -> call.accept(cursor, on.value())));
    }

    /** A call of one of the readers. */
    private record OnCursor<T>(int which, String name, T value) {
        @Override
        public String toString() {
            return (which + ": " + name + " " + value).stripTrailing();
        }
    }

    private static Transformer<Session> step(final String name, final Consumer<Session> call) {
        return Transformer.mutate(name, session -> {
            call.accept(session);
            session.compare();
        });
    }
}
