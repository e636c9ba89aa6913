package io.roda.tests.model;

import io.roda.runtime.WhenFull;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.state.ActionChain;

/**
 * Whatever sequence of calls is made, stores of each kind do what a model of plain lists does.
 *
 * <p>{@code -Dmodel.tries=n} sets how many sequences are run against each kind. One that fails is shortened and printed,
 * with the seed that makes it again.
 */
@AddLifecycleHook(value = ModelRun.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
class ModelTest {
    private static final int IN_MEMORY = 700;
    private static final int IN_FILES = 300;

    @Property(tries = IN_MEMORY)
    void inMemory(@ForAll("inMemory") final ActionChain<Session> calls) {
        ModelRun.of(calls);
    }

    @Provide
    Arbitrary<ActionChain<Session>> inMemory() {
        return Calls.of(() -> ModelRun.start(WhenFull.FAIL, false));
    }

    @Property(tries = IN_MEMORY)
    void inMemoryAsWaitingRing(@ForAll("inMemoryAsWaitingRing") final ActionChain<Session> calls) {
        ModelRun.of(calls);
    }

    @Provide
    Arbitrary<ActionChain<Session>> inMemoryAsWaitingRing() {
        return Calls.of(() -> ModelRun.start(WhenFull.WAIT_FOR_READERS, false));
    }

    @Property(tries = IN_MEMORY)
    void inMemoryAsOverwritingRing(@ForAll("inMemoryAsOverwritingRing") final ActionChain<Session> calls) {
        ModelRun.of(calls);
    }

    @Provide
    Arbitrary<ActionChain<Session>> inMemoryAsOverwritingRing() {
        return Calls.of(() -> ModelRun.start(WhenFull.OVERWRITE_OLDEST, false));
    }

    @Property(tries = IN_FILES)
    void inFile(@ForAll("inFile") final ActionChain<Session> calls) {
        ModelRun.of(calls);
    }

    @Provide
    Arbitrary<ActionChain<Session>> inFile() {
        return Calls.of(() -> ModelRun.start(WhenFull.FAIL, true));
    }

    @Property(tries = IN_FILES)
    void inFileAsWaitingRing(@ForAll("inFileAsWaitingRing") final ActionChain<Session> calls) {
        ModelRun.of(calls);
    }

    @Provide
    Arbitrary<ActionChain<Session>> inFileAsWaitingRing() {
        return Calls.of(() -> ModelRun.start(WhenFull.WAIT_FOR_READERS, true));
    }

    @Property(tries = IN_FILES)
    void inFileAsOverwritingRing(@ForAll("inFileAsOverwritingRing") final ActionChain<Session> calls) {
        ModelRun.of(calls);
    }

    @Provide
    Arbitrary<ActionChain<Session>> inFileAsOverwritingRing() {
        return Calls.of(() -> ModelRun.start(WhenFull.OVERWRITE_OLDEST, true));
    }
}
