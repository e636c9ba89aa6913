package io.roda.tests.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.spi.BatchStage;
import io.roda.tests.Drive;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An index finds the latest record under a key of any kind, and nothing under a key that hasn't come. */
class IndexKeysTest {
    private static final int INPUTS = 1500;

    /** What tests ask of a generated index and its reader. */
    record Index(
            BatchStage stage,
            Function<Any, Any> get,
            Function<Any, Long> serial,
            Consumer<Consumer<AnyView>> forEach,
            LongSupplier size) {}

    static Stream<Arguments> kinds() {
        return Stream.of(
                arguments("Keys.Boolean", (Function<Any, Object>) a -> a.truth(), (Function<AnyStore, Index>) store -> {
                    final Keys_LatestBooleanIndex index = Keys_LatestBooleanIndex.over(store);
                    final Keys_LatestBooleanIndexReader reader = index.reader();
                    return new Index(
                            index,
                            a -> reader.get(a.truth()),
                            a -> reader.with(a.truth(), AnyView::serial),
                            reader::forEach,
                            reader::size);
                }),
                arguments("Keys.Byte", (Function<Any, Object>) a -> a.tiny(), (Function<AnyStore, Index>) store -> {
                    final Keys_LatestByteIndex index = Keys_LatestByteIndex.over(store);
                    final Keys_LatestByteIndexReader reader = index.reader();
                    return new Index(
                            index,
                            a -> reader.get(a.tiny()),
                            a -> reader.with(a.tiny(), AnyView::serial),
                            reader::forEach,
                            reader::size);
                }),
                arguments("Keys.Short", (Function<Any, Object>) a -> a.small(), (Function<AnyStore, Index>) store -> {
                    final Keys_LatestShortIndex index = Keys_LatestShortIndex.over(store);
                    final Keys_LatestShortIndexReader reader = index.reader();
                    return new Index(
                            index,
                            a -> reader.get(a.small()),
                            a -> reader.with(a.small(), AnyView::serial),
                            reader::forEach,
                            reader::size);
                }),
                arguments("Keys.Char", (Function<Any, Object>) a -> a.letter(), (Function<AnyStore, Index>) store -> {
                    final Keys_LatestCharIndex index = Keys_LatestCharIndex.over(store);
                    final Keys_LatestCharIndexReader reader = index.reader();
                    return new Index(
                            index,
                            a -> reader.get(a.letter()),
                            a -> reader.with(a.letter(), AnyView::serial),
                            reader::forEach,
                            reader::size);
                }),
                arguments("Keys.Int", (Function<Any, Object>) a -> a.number(), (Function<AnyStore, Index>) store -> {
                    final Keys_LatestIntIndex index = Keys_LatestIntIndex.over(store);
                    final Keys_LatestIntIndexReader reader = index.reader();
                    return new Index(
                            index,
                            a -> reader.get(a.number()),
                            a -> reader.with(a.number(), AnyView::serial),
                            reader::forEach,
                            reader::size);
                }),
                arguments("Keys.Long", (Function<Any, Object>) a -> a.large(), (Function<AnyStore, Index>) store -> {
                    final Keys_LatestLongIndex index = Keys_LatestLongIndex.over(store);
                    final Keys_LatestLongIndexReader reader = index.reader();
                    return new Index(
                            index,
                            a -> reader.get(a.large()),
                            a -> reader.with(a.large(), AnyView::serial),
                            reader::forEach,
                            reader::size);
                }),
                arguments("Keys.Float", (Function<Any, Object>) a -> a.rough(), (Function<AnyStore, Index>) store -> {
                    final Keys_LatestFloatIndex index = Keys_LatestFloatIndex.over(store);
                    final Keys_LatestFloatIndexReader reader = index.reader();
                    return new Index(
                            index,
                            a -> reader.get(a.rough()),
                            a -> reader.with(a.rough(), AnyView::serial),
                            reader::forEach,
                            reader::size);
                }),
                arguments(
                        "Keys.Double", (Function<Any, Object>) a -> a.precise(), (Function<AnyStore, Index>) store -> {
                            final Keys_LatestDoubleIndex index = Keys_LatestDoubleIndex.over(store);
                            final Keys_LatestDoubleIndexReader reader = index.reader();
                            return new Index(
                                    index,
                                    a -> reader.get(a.precise()),
                                    a -> reader.with(a.precise(), AnyView::serial),
                                    reader::forEach,
                                    reader::size);
                        }),
                arguments("Keys.Enum", (Function<Any, Object>) a -> a.color(), (Function<AnyStore, Index>) store -> {
                    final Keys_LatestEnumIndex index = Keys_LatestEnumIndex.over(store);
                    final Keys_LatestEnumIndexReader reader = index.reader();
                    return new Index(
                            index,
                            a -> reader.get(a.color()),
                            a -> reader.with(a.color(), AnyView::serial),
                            reader::forEach,
                            reader::size);
                }),
                arguments("Keys.Struct", (Function<Any, Object>) a -> a.point(), (Function<AnyStore, Index>) store -> {
                    final Keys_LatestStructIndex index = Keys_LatestStructIndex.over(store);
                    final Keys_LatestStructIndexReader reader = index.reader();
                    return new Index(
                            index,
                            a -> reader.get(a.point()),
                            a -> reader.with(a.point(), AnyView::serial),
                            reader::forEach,
                            reader::size);
                }),
                arguments(
                        "Keys.Nested",
                        (Function<Any, Object>) a -> new Keys.Nested(a.point(), a.color(), a.precise()),
                        (Function<AnyStore, Index>) store -> {
                            final Keys_LatestNestedIndex index = Keys_LatestNestedIndex.over(store);
                            final Keys_LatestNestedIndexReader reader = index.reader();
                            return new Index(
                                    index,
                                    a -> reader.get(new Keys.Nested(a.point(), a.color(), a.precise())),
                                    a -> reader.with(
                                            new Keys.Nested(a.point(), a.color(), a.precise()), AnyView::serial),
                                    reader::forEach,
                                    reader::size);
                        }),
                arguments("Keys.Text", (Function<Any, Object>) a -> new Keys.Text(a.text(), a.precise()), (Function<
                                AnyStore, Index>)
                        store -> {
                            final Keys_LatestTextIndex index = Keys_LatestTextIndex.over(store);
                            final Keys_LatestTextIndexReader reader = index.reader();
                            return new Index(
                                    index,
                                    a -> reader.get(new Keys.Text(a.text(), a.precise())),
                                    a -> reader.with(new Keys.Text(a.text(), a.precise()), AnyView::serial),
                                    reader::forEach,
                                    reader::size);
                        }),
                arguments("Keys.Many", (Function<Any, Object>) a -> List.of(a.number(), a.tiny(), a.truth()), (Function<
                                AnyStore, Index>)
                        store -> {
                            final Keys_LatestManyIndex index = Keys_LatestManyIndex.over(store);
                            final Keys_LatestManyIndexReader reader = index.reader();
                            return new Index(
                                    index,
                                    a -> reader.get(new Keys.Many(new int[] {a.number(), a.tiny()}, a.truth())),
                                    a -> reader.with(
                                            new Keys.Many(new int[] {a.number(), a.tiny()}, a.truth()),
                                            AnyView::serial),
                                    reader::forEach,
                                    reader::size);
                        }),
                arguments(
                        "Keys.Clashing",
                        (Function<Any, Object>)
                                a -> new Keys.Clashing(a.number(), a.tiny(), a.small(), a.letter(), a.large()),
                        (Function<AnyStore, Index>) store -> {
                            final Keys_LatestClashingIndex index = Keys_LatestClashingIndex.over(store);
                            final Keys_LatestClashingIndexReader reader = index.reader();
                            return new Index(
                                    index,
                                    a -> reader.get(
                                            new Keys.Clashing(a.number(), a.tiny(), a.small(), a.letter(), a.large())),
                                    a -> reader.with(
                                            new Keys.Clashing(a.number(), a.tiny(), a.small(), a.letter(), a.large()),
                                            AnyView::serial),
                                    reader::forEach,
                                    reader::size);
                        }),
                arguments("ViewKeys.Boolean", (Function<Any, Object>) a -> a.truth(), (Function<AnyStore, Index>)
                        store -> {
                            final ViewKeys_LatestBooleanIndex index = ViewKeys_LatestBooleanIndex.over(store);
                            final ViewKeys_LatestBooleanIndexReader reader = index.reader();
                            return new Index(
                                    index,
                                    a -> reader.get(a.truth()),
                                    a -> reader.with(a.truth(), AnyView::serial),
                                    reader::forEach,
                                    reader::size);
                        }),
                arguments("ViewKeys.Byte", (Function<Any, Object>) a -> a.tiny(), (Function<AnyStore, Index>) store -> {
                    final ViewKeys_LatestByteIndex index = ViewKeys_LatestByteIndex.over(store);
                    final ViewKeys_LatestByteIndexReader reader = index.reader();
                    return new Index(
                            index,
                            a -> reader.get(a.tiny()),
                            a -> reader.with(a.tiny(), AnyView::serial),
                            reader::forEach,
                            reader::size);
                }),
                arguments(
                        "ViewKeys.Short", (Function<Any, Object>) a -> a.small(), (Function<AnyStore, Index>) store -> {
                            final ViewKeys_LatestShortIndex index = ViewKeys_LatestShortIndex.over(store);
                            final ViewKeys_LatestShortIndexReader reader = index.reader();
                            return new Index(
                                    index,
                                    a -> reader.get(a.small()),
                                    a -> reader.with(a.small(), AnyView::serial),
                                    reader::forEach,
                                    reader::size);
                        }),
                arguments(
                        "ViewKeys.Char", (Function<Any, Object>) a -> a.letter(), (Function<AnyStore, Index>) store -> {
                            final ViewKeys_LatestCharIndex index = ViewKeys_LatestCharIndex.over(store);
                            final ViewKeys_LatestCharIndexReader reader = index.reader();
                            return new Index(
                                    index,
                                    a -> reader.get(a.letter()),
                                    a -> reader.with(a.letter(), AnyView::serial),
                                    reader::forEach,
                                    reader::size);
                        }),
                arguments(
                        "ViewKeys.Int", (Function<Any, Object>) a -> a.number(), (Function<AnyStore, Index>) store -> {
                            final ViewKeys_LatestIntIndex index = ViewKeys_LatestIntIndex.over(store);
                            final ViewKeys_LatestIntIndexReader reader = index.reader();
                            return new Index(
                                    index,
                                    a -> reader.get(a.number()),
                                    a -> reader.with(a.number(), AnyView::serial),
                                    reader::forEach,
                                    reader::size);
                        }),
                arguments(
                        "ViewKeys.Long", (Function<Any, Object>) a -> a.large(), (Function<AnyStore, Index>) store -> {
                            final ViewKeys_LatestLongIndex index = ViewKeys_LatestLongIndex.over(store);
                            final ViewKeys_LatestLongIndexReader reader = index.reader();
                            return new Index(
                                    index,
                                    a -> reader.get(a.large()),
                                    a -> reader.with(a.large(), AnyView::serial),
                                    reader::forEach,
                                    reader::size);
                        }),
                arguments(
                        "ViewKeys.Float", (Function<Any, Object>) a -> a.rough(), (Function<AnyStore, Index>) store -> {
                            final ViewKeys_LatestFloatIndex index = ViewKeys_LatestFloatIndex.over(store);
                            final ViewKeys_LatestFloatIndexReader reader = index.reader();
                            return new Index(
                                    index,
                                    a -> reader.get(a.rough()),
                                    a -> reader.with(a.rough(), AnyView::serial),
                                    reader::forEach,
                                    reader::size);
                        }),
                arguments("ViewKeys.Double", (Function<Any, Object>) a -> a.precise(), (Function<AnyStore, Index>)
                        store -> {
                            final ViewKeys_LatestDoubleIndex index = ViewKeys_LatestDoubleIndex.over(store);
                            final ViewKeys_LatestDoubleIndexReader reader = index.reader();
                            return new Index(
                                    index,
                                    a -> reader.get(a.precise()),
                                    a -> reader.with(a.precise(), AnyView::serial),
                                    reader::forEach,
                                    reader::size);
                        }),
                arguments(
                        "ViewKeys.Enum", (Function<Any, Object>) a -> a.color(), (Function<AnyStore, Index>) store -> {
                            final ViewKeys_LatestEnumIndex index = ViewKeys_LatestEnumIndex.over(store);
                            final ViewKeys_LatestEnumIndexReader reader = index.reader();
                            return new Index(
                                    index,
                                    a -> reader.get(a.color()),
                                    a -> reader.with(a.color(), AnyView::serial),
                                    reader::forEach,
                                    reader::size);
                        }),
                arguments("ViewKeys.Struct", (Function<Any, Object>) a -> a.point(), (Function<AnyStore, Index>)
                        store -> {
                            final ViewKeys_LatestStructIndex index = ViewKeys_LatestStructIndex.over(store);
                            final ViewKeys_LatestStructIndexReader reader = index.reader();
                            return new Index(
                                    index,
                                    a -> reader.get(a.point()),
                                    a -> reader.with(a.point(), AnyView::serial),
                                    reader::forEach,
                                    reader::size);
                        }),
                arguments(
                        "ViewKeys.Nested",
                        (Function<Any, Object>) a -> new Keys.Nested(a.point(), a.color(), a.precise()),
                        (Function<AnyStore, Index>) store -> {
                            final ViewKeys_LatestNestedIndex index = ViewKeys_LatestNestedIndex.over(store);
                            final ViewKeys_LatestNestedIndexReader reader = index.reader();
                            return new Index(
                                    index,
                                    a -> reader.get(new Keys.Nested(a.point(), a.color(), a.precise())),
                                    a -> reader.with(
                                            new Keys.Nested(a.point(), a.color(), a.precise()), AnyView::serial),
                                    reader::forEach,
                                    reader::size);
                        }),
                arguments("ViewKeys.Text", (Function<Any, Object>) a -> new Keys.Text(a.text(), a.precise()), (Function<
                                AnyStore, Index>)
                        store -> {
                            final ViewKeys_LatestTextIndex index = ViewKeys_LatestTextIndex.over(store);
                            final ViewKeys_LatestTextIndexReader reader = index.reader();
                            return new Index(
                                    index,
                                    a -> reader.get(new Keys.Text(a.text(), a.precise())),
                                    a -> reader.with(new Keys.Text(a.text(), a.precise()), AnyView::serial),
                                    reader::forEach,
                                    reader::size);
                        }),
                arguments(
                        "ViewKeys.Many",
                        (Function<Any, Object>) a -> List.of(a.number(), a.tiny(), a.truth()),
                        (Function<AnyStore, Index>) store -> {
                            final ViewKeys_LatestManyIndex index = ViewKeys_LatestManyIndex.over(store);
                            final ViewKeys_LatestManyIndexReader reader = index.reader();
                            return new Index(
                                    index,
                                    a -> reader.get(new Keys.Many(new int[] {a.number(), a.tiny()}, a.truth())),
                                    a -> reader.with(
                                            new Keys.Many(new int[] {a.number(), a.tiny()}, a.truth()),
                                            AnyView::serial),
                                    reader::forEach,
                                    reader::size);
                        }),
                arguments(
                        "ViewKeys.Clashing",
                        (Function<Any, Object>)
                                a -> new Keys.Clashing(a.number(), a.tiny(), a.small(), a.letter(), a.large()),
                        (Function<AnyStore, Index>) store -> {
                            final ViewKeys_LatestClashingIndex index = ViewKeys_LatestClashingIndex.over(store);
                            final ViewKeys_LatestClashingIndexReader reader = index.reader();
                            return new Index(
                                    index,
                                    a -> reader.get(
                                            new Keys.Clashing(a.number(), a.tiny(), a.small(), a.letter(), a.large())),
                                    a -> reader.with(
                                            new Keys.Clashing(a.number(), a.tiny(), a.small(), a.letter(), a.large()),
                                            AnyView::serial),
                                    reader::forEach,
                                    reader::size);
                        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void finds(final String name, final Function<Any, Object> key, final Function<AnyStore, Index> over) {
        try (RodaEngine engine = RodaEngine.manual()) {
            final AnyStore store = AnyStore.open(engine, StoreOptions.inMemory("in", INPUTS));
            final Index index = over.apply(store);
            final Random random = new Random(11);
            final Map<Object, Any> latest = new HashMap<>();
            for (int i = 0; i < INPUTS; i++) {
                final Any input = Any.random(random, i);
                if (!latest.containsKey(key.apply(input))) {
                    assertNull(index.get().apply(input));
                    assertNull(index.serial().apply(input));
                }
                store.push(input);
                latest.put(key.apply(input), input);
                if (i % 100 < 3) {
                    Drive.drain(index.stage());
                    assertEquals(latest.get(key.apply(input)), index.get().apply(input));
                }
            }
            Drive.drain(index.stage());

            assertEquals(latest.size(), index.size().getAsLong());
            for (final Any input : latest.values()) {
                assertEquals(input, index.get().apply(input));
                assertEquals(input.serial(), index.serial().apply(input));
            }
            final Map<Object, Any> each = new HashMap<>();
            index.forEach().accept(view -> each.put(key.apply(view.toRecord()), view.toRecord()));
            assertEquals(latest, each);
        }
    }
}
