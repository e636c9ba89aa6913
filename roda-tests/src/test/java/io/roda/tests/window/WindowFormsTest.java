package io.roda.tests.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.spi.BatchStage;
import io.roda.tests.Drive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Windows of every form hold what a list of the last inputs would. */
class WindowFormsTest {
    private static final int INPUTS = 1200;

    interface Pipelines extends BiFunction<TickStore, ExtentStore, BatchStage> {}

    static Stream<Arguments> windows() {
        return Stream.of(
                arguments("Records1", 1, 1, false, (Pipelines)
                        (in, out) -> Windows_Records1Pipeline.from(in).to(out)),
                arguments("Views1", 1, 2, true, (Pipelines) (in, out) ->
                        Windows_Views1Pipeline.from(in).partitions(16).to(out)),
                arguments("Records2", 2, 1, true, (Pipelines) (in, out) ->
                        Windows_Records2Pipeline.from(in).partitions(16).to(out)),
                arguments("Views2", 2, 2, false, (Pipelines)
                        (in, out) -> Windows_Views2Pipeline.from(in).to(out)),
                arguments("Records3", 3, 1, false, (Pipelines)
                        (in, out) -> Windows_Records3Pipeline.from(in).to(out)),
                arguments("Views3", 3, 2, true, (Pipelines) (in, out) ->
                        Windows_Views3Pipeline.from(in).partitions(16).to(out)),
                arguments("Records4", 4, 1, true, (Pipelines) (in, out) ->
                        Windows_Records4Pipeline.from(in).partitions(16).to(out)),
                arguments("Views4", 4, 2, false, (Pipelines)
                        (in, out) -> Windows_Views4Pipeline.from(in).to(out)),
                arguments("Records5", 5, 1, false, (Pipelines)
                        (in, out) -> Windows_Records5Pipeline.from(in).to(out)),
                arguments("Views5", 5, 2, true, (Pipelines) (in, out) ->
                        Windows_Views5Pipeline.from(in).partitions(16).to(out)),
                arguments("Whole", 7, 3, true, (Pipelines) (in, out) ->
                        Windows_WholePipeline.from(in).partitions(16).to(out)),
                arguments("One", 1, 1, false, (Pipelines)
                        (in, out) -> Windows_OnePipeline.from(in).to(out)),
                arguments("Sparse", 2, 5, true, (Pipelines) (in, out) ->
                        Windows_SparsePipeline.from(in).partitions(16).to(out)),
                arguments("InPlace", 6, 1, true, (Pipelines) (in, out) ->
                        Windows_InPlacePipeline.from(in).partitions(16).to(out)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("windows")
    void holds(final String name, final int size, final int every, final boolean isKeyed, final Pipelines pipelines) {
        assertEquals(expected(size, every, isKeyed, extent -> true), run(pipelines));
    }

    static Stream<Arguments> choosy() {
        return Stream.of(
                arguments("records", (Pipelines)
                        (in, out) -> Windows_ChoosyPipeline.from(in).to(out)),
                arguments("flyweights", (Pipelines)
                        (in, out) -> Windows_ChoosyInPlacePipeline.from(in).to(out)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("choosy")
    void appendsOnlyWhatTheReducerWants(final String name, final Pipelines pipelines) {
        final List<Extent> expected = expected(2, 1, false, extent -> extent.first() > extent.last());

        assertFalse(expected.isEmpty());
        assertEquals(expected, run(pipelines));
    }

    private static List<Extent> run(final Pipelines pipelines) {
        try (RodaEngine engine = RodaEngine.manual()) {
            final TickStore in = TickStore.open(engine, StoreOptions.inMemory("in", INPUTS));
            final ExtentStore out = ExtentStore.open(engine, StoreOptions.inMemory("out", INPUTS));
            final BatchStage pipeline = pipelines.apply(in, out);
            for (final Tick tick : ticks()) {
                in.push(tick);
                if (tick.value() % 7 == 0) {
                    Drive.drain(pipeline);
                }
            }
            Drive.drain(pipeline);
            return Drive.all(out.size(), out.reader()::getAt);
        }
    }

    private static List<Tick> ticks() {
        final Random random = new Random(3);
        return random.longs(INPUTS, -100, 100)
                .mapToObj(value -> new Tick(random.nextInt(9) - 4, value))
                .toList();
    }

    private static List<Extent> expected(
            final int size, final int every, final boolean isKeyed, final Predicate<Extent> wanted) {
        final Map<Integer, List<Tick>> inputs = new HashMap<>();
        final List<Extent> expected = new ArrayList<>();
        for (final Tick tick : ticks()) {
            final List<Tick> own = inputs.computeIfAbsent(isKeyed ? tick.key() : 0, key -> new ArrayList<>());
            own.add(tick);
            if (own.size() >= size && (own.size() - size) % every == 0) {
                final Extent extent = Extent.of(own.subList(own.size() - size, own.size()));
                if (wanted.test(extent)) {
                    expected.add(extent);
                }
            }
        }
        return expected;
    }
}
