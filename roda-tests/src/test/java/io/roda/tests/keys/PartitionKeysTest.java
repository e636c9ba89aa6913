package io.roda.tests.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two inputs are in one partition exactly if their keys are equal as components of records are. */
class PartitionKeysTest {
    private static final int INPUTS = 1500;

    interface Pipelines extends BiFunction<AnyStore, SeenStore, BatchStage> {}

    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments("Keys.Boolean", (Function<Any, Object>) a -> a.truth(), (Pipelines) (in, out) ->
                        Keys_ByBooleanPipeline.from(in).partitions(1024).to(out)),
                arguments("Keys.Byte", (Function<Any, Object>) a -> a.tiny(), (Pipelines) (in, out) ->
                        Keys_ByBytePipeline.from(in).partitions(1024).to(out)),
                arguments("Keys.Short", (Function<Any, Object>) a -> a.small(), (Pipelines) (in, out) ->
                        Keys_ByShortPipeline.from(in).partitions(1024).to(out)),
                arguments("Keys.Char", (Function<Any, Object>) a -> a.letter(), (Pipelines) (in, out) ->
                        Keys_ByCharPipeline.from(in).partitions(1024).to(out)),
                arguments("Keys.Int", (Function<Any, Object>) a -> a.number(), (Pipelines) (in, out) ->
                        Keys_ByIntPipeline.from(in).partitions(1024).to(out)),
                arguments("Keys.Long", (Function<Any, Object>) a -> a.large(), (Pipelines) (in, out) ->
                        Keys_ByLongPipeline.from(in).partitions(1024).to(out)),
                arguments("Keys.Float", (Function<Any, Object>) a -> a.rough(), (Pipelines) (in, out) ->
                        Keys_ByFloatPipeline.from(in).partitions(1024).to(out)),
                arguments("Keys.Double", (Function<Any, Object>) a -> a.precise(), (Pipelines) (in, out) ->
                        Keys_ByDoublePipeline.from(in).partitions(1024).to(out)),
                arguments("Keys.Enum", (Function<Any, Object>) a -> a.color(), (Pipelines) (in, out) ->
                        Keys_ByEnumPipeline.from(in).partitions(1024).to(out)),
                arguments("Keys.Struct", (Function<Any, Object>) a -> a.point(), (Pipelines) (in, out) ->
                        Keys_ByStructPipeline.from(in).partitions(1024).to(out)),
                arguments(
                        "Keys.Nested",
                        (Function<Any, Object>) a -> new Keys.Nested(a.point(), a.color(), a.precise()),
                        (Pipelines) (in, out) ->
                                Keys_ByNestedPipeline.from(in).partitions(1024).to(out)),
                arguments("Keys.Text", (Function<Any, Object>) a -> new Keys.Text(a.text(), a.precise()), (Pipelines)
                        (in, out) ->
                                Keys_ByTextPipeline.from(in).partitions(1024).to(out)),
                arguments(
                        "Keys.Many",
                        (Function<Any, Object>) a -> List.of(a.number(), a.tiny(), a.truth()),
                        (Pipelines) (in, out) ->
                                Keys_ByManyPipeline.from(in).partitions(1024).to(out)),
                arguments(
                        "Keys.Clashing",
                        (Function<Any, Object>)
                                a -> new Keys.Clashing(a.number(), a.tiny(), a.small(), a.letter(), a.large()),
                        (Pipelines) (in, out) -> Keys_ByClashingPipeline.from(in)
                                .partitions(1024)
                                .to(out)),
                arguments("ViewKeys.Boolean", (Function<Any, Object>) a -> a.truth(), (Pipelines) (in, out) ->
                        ViewKeys_ByBooleanPipeline.from(in).partitions(1024).to(out)),
                arguments("ViewKeys.Byte", (Function<Any, Object>) a -> a.tiny(), (Pipelines) (in, out) ->
                        ViewKeys_ByBytePipeline.from(in).partitions(1024).to(out)),
                arguments("ViewKeys.Short", (Function<Any, Object>) a -> a.small(), (Pipelines) (in, out) ->
                        ViewKeys_ByShortPipeline.from(in).partitions(1024).to(out)),
                arguments("ViewKeys.Char", (Function<Any, Object>) a -> a.letter(), (Pipelines) (in, out) ->
                        ViewKeys_ByCharPipeline.from(in).partitions(1024).to(out)),
                arguments("ViewKeys.Int", (Function<Any, Object>) a -> a.number(), (Pipelines) (in, out) ->
                        ViewKeys_ByIntPipeline.from(in).partitions(1024).to(out)),
                arguments("ViewKeys.Long", (Function<Any, Object>) a -> a.large(), (Pipelines) (in, out) ->
                        ViewKeys_ByLongPipeline.from(in).partitions(1024).to(out)),
                arguments("ViewKeys.Float", (Function<Any, Object>) a -> a.rough(), (Pipelines) (in, out) ->
                        ViewKeys_ByFloatPipeline.from(in).partitions(1024).to(out)),
                arguments("ViewKeys.Double", (Function<Any, Object>) a -> a.precise(), (Pipelines) (in, out) ->
                        ViewKeys_ByDoublePipeline.from(in).partitions(1024).to(out)),
                arguments("ViewKeys.Enum", (Function<Any, Object>) a -> a.color(), (Pipelines) (in, out) ->
                        ViewKeys_ByEnumPipeline.from(in).partitions(1024).to(out)),
                arguments("ViewKeys.Struct", (Function<Any, Object>) a -> a.point(), (Pipelines) (in, out) ->
                        ViewKeys_ByStructPipeline.from(in).partitions(1024).to(out)),
                arguments(
                        "ViewKeys.Nested",
                        (Function<Any, Object>) a -> new Keys.Nested(a.point(), a.color(), a.precise()),
                        (Pipelines) (in, out) -> ViewKeys_ByNestedPipeline.from(in)
                                .partitions(1024)
                                .to(out)),
                arguments(
                        "ViewKeys.Text", (Function<Any, Object>) a -> new Keys.Text(a.text(), a.precise()), (Pipelines)
                                (in, out) -> ViewKeys_ByTextPipeline.from(in)
                                        .partitions(1024)
                                        .to(out)),
                arguments(
                        "ViewKeys.Many",
                        (Function<Any, Object>) a -> List.of(a.number(), a.tiny(), a.truth()),
                        (Pipelines) (in, out) -> ViewKeys_ByManyPipeline.from(in)
                                .partitions(1024)
                                .to(out)),
                arguments(
                        "ViewKeys.Clashing",
                        (Function<Any, Object>)
                                a -> new Keys.Clashing(a.number(), a.tiny(), a.small(), a.letter(), a.large()),
                        (Pipelines) (in, out) -> ViewKeys_ByClashingPipeline.from(in)
                                .partitions(1024)
                                .to(out)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void partitions(final String name, final Function<Any, Object> key, final Pipelines pipelines) {
        try (RodaEngine engine = RodaEngine.manual()) {
            final AnyStore in = AnyStore.open(engine, StoreOptions.inMemory("in", INPUTS));
            final SeenStore out = SeenStore.open(engine, StoreOptions.inMemory("out", INPUTS));
            final Random random = new Random(7);
            final Map<Object, Long> seen = new HashMap<>();
            final List<Seen> expected = new ArrayList<>();
            for (int i = 0; i < INPUTS; i++) {
                final Any input = Any.random(random, i);
                in.push(input);
                expected.add(new Seen(seen.merge(key.apply(input), 1L, Long::sum) - 1));
            }

            Drive.drain(pipelines.apply(in, out));

            assertEquals(expected, Drive.all(out.size(), out.reader()::getAt));
        }
    }
}
