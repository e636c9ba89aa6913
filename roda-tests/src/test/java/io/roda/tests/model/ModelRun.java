package io.roda.tests.model;

import io.roda.runtime.WhenFull;
import java.util.List;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.state.ActionChain;

/** The sequences of one kind of store: how many, that each cleans up after itself, and that they got somewhere. */
final class ModelRun implements AroundPropertyHook {
    private static final String TRIES = "model.tries";

    /** From so many sequences on, each outcome that is asked for comes up in one of 250: by far, as likely as it is. */
    private static final int ENOUGH = 300;

    private static final int SHARE = 250;

    private static final List<String> ALWAYS = List.of(
            "push",
            "push -> IllegalArgumentException",
            "push -> IllegalStateException",
            "tryPush -> true",
            "claim",
            "claim again",
            "publish",
            "publish -> IllegalStateException",
            "append",
            "append another",
            "append -> IllegalStateException",
            "append another -> IllegalArgumentException",
            "append all",
            "append all -> IllegalArgumentException",
            "append all -> IllegalStateException",
            "append()",
            "publish what was appended",
            "reader()",
            "reader(name)",
            "reader(name) -> IllegalStateException",
            "close reader",
            "commit",
            "forgetReader",
            "forgetReader -> IllegalStateException",
            "next -> true",
            "next -> false",
            "next -> StoreClosedException",
            "awaitNext -> true",
            "awaitNext -> false",
            "poll",
            "poll -> Failure",
            "seek",
            "seek -> IndexOutOfBoundsException",
            "getAt",
            "getAt -> null",
            "getLast",
            "getWindow",
            "getWindow -> null",
            "compute",
            "look up",
            "forEach");

    private static final List<String> IN_FILES = List.of(
            "reopen",
            "reopen while claimed",
            "reopen with what was appended",
            "open -> IllegalArgumentException",
            "open twice -> StoreLockedException",
            "die",
            "die in push -> true",
            "attached reader()",
            "attached push -> UnsupportedOperationException",
            "sync");

    private static Coverage coverage = new Coverage();
    private static Session session;

    static Session start(final WhenFull whenFull, final boolean inFile) {
        coverage.expect(ALWAYS);
        coverage.expect(ofKind(whenFull));
        if (inFile) {
            coverage.expect(IN_FILES);
        }
        if (inFile && whenFull != WhenFull.FAIL) {
            coverage.expect(List.of("reopen after the first lap"));
        }
        session = new Session(whenFull, inFile ? new Directories() : null, coverage);
        return session;
    }

    private static List<String> ofKind(final WhenFull whenFull) {
        return switch (whenFull) {
            case FAIL ->
                List.of(
                        "push -> StoreFullException",
                        "tryPush -> false",
                        "append another -> StoreFullException",
                        "append all -> StoreFullException");
            case WAIT_FOR_READERS ->
                List.of(
                        "push -> RodaException",
                        "tryPush -> false",
                        "append another -> RodaException",
                        "append all -> RodaException",
                        "next -> LappedException");
            case OVERWRITE_OLDEST ->
                List.of(
                        "next -> LappedException",
                        "poll -> LappedException",
                        "seekToOldest",
                        "compute -> PipelineFailedException");
        };
    }

    static void of(final ActionChain<Session> calls) {
        try {
            calls.run().readAll();
        } finally {
            session.close();
        }
    }

    @Override
    public PropertyExecutionResult aroundProperty(
            final PropertyLifecycleContext context, final PropertyExecutor property) {
        final Integer tries = Integer.getInteger(TRIES);
        if (tries != null) {
            context.attributes().setTries(tries);
        }
        coverage = new Coverage();
        final PropertyExecutionResult result = property.execute();
        if (tries != null) {
            context.reporter().publishValue(context.label(), coverage.toString());
        }
        final List<String> missing = coverage.missing(result.countTries() / SHARE);
        return result.status() == PropertyExecutionResult.Status.SUCCESSFUL
                        && result.countTries() >= ENOUGH
                        && !missing.isEmpty()
                ? result.mapToFailed("too few sequences came to " + missing + ":" + coverage)
                : result;
    }
}
