package io.roda.tests.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.tests.Drive;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.MathContext;
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

/** Declared statistics are those that one would compute, in many digits, from the inputs themselves. */
class StatisticsTest {
    private static final int INPUTS = 900;
    private static final MathContext DIGITS = new MathContext(60);

    interface Outputs extends BiFunction<RodaEngine, InputStore, List<? extends Record>> {}

    static Stream<Arguments> numbers() {
        return Stream.of(
                arguments("RunningByte", (Function<Input, Number>) Input::tiny, false, (Outputs) (engine, in) -> {
                    final Statistics_RunningByteStore out =
                            Statistics_RunningByteStore.open(engine, StoreOptions.inMemory("out", INPUTS));
                    Drive.drain(Statistics_RunningBytePipeline.from(in)
                            .partitions(64)
                            .to(out));
                    return Drive.all(out.size(), out.reader()::getAt);
                }),
                arguments("RunningShort", (Function<Input, Number>) Input::small, false, (Outputs) (engine, in) -> {
                    final Statistics_RunningShortStore out =
                            Statistics_RunningShortStore.open(engine, StoreOptions.inMemory("out", INPUTS));
                    Drive.drain(Statistics_RunningShortPipeline.from(in)
                            .partitions(64)
                            .to(out));
                    return Drive.all(out.size(), out.reader()::getAt);
                }),
                arguments("RunningInt", (Function<Input, Number>) Input::number, false, (Outputs) (engine, in) -> {
                    final Statistics_RunningIntStore out =
                            Statistics_RunningIntStore.open(engine, StoreOptions.inMemory("out", INPUTS));
                    Drive.drain(Statistics_RunningIntPipeline.from(in)
                            .partitions(64)
                            .to(out));
                    return Drive.all(out.size(), out.reader()::getAt);
                }),
                arguments("RunningLong", (Function<Input, Number>) Input::large, false, (Outputs) (engine, in) -> {
                    final Statistics_RunningLongStore out =
                            Statistics_RunningLongStore.open(engine, StoreOptions.inMemory("out", INPUTS));
                    Drive.drain(Statistics_RunningLongPipeline.from(in)
                            .partitions(64)
                            .to(out));
                    return Drive.all(out.size(), out.reader()::getAt);
                }),
                arguments("RunningFloat", (Function<Input, Number>) Input::rough, false, (Outputs) (engine, in) -> {
                    final Statistics_RunningFloatStore out =
                            Statistics_RunningFloatStore.open(engine, StoreOptions.inMemory("out", INPUTS));
                    Drive.drain(Statistics_RunningFloatPipeline.from(in)
                            .partitions(64)
                            .to(out));
                    return Drive.all(out.size(), out.reader()::getAt);
                }),
                arguments("RunningDouble", (Function<Input, Number>) Input::precise, false, (Outputs) (engine, in) -> {
                    final Statistics_RunningDoubleStore out =
                            Statistics_RunningDoubleStore.open(engine, StoreOptions.inMemory("out", INPUTS));
                    Drive.drain(Statistics_RunningDoublePipeline.from(in)
                            .partitions(64)
                            .to(out));
                    return Drive.all(out.size(), out.reader()::getAt);
                }),
                arguments("SlidingByte", (Function<Input, Number>) Input::tiny, true, (Outputs) (engine, in) -> {
                    final Statistics_SlidingByteStore out =
                            Statistics_SlidingByteStore.open(engine, StoreOptions.inMemory("out", INPUTS));
                    Drive.drain(Statistics_SlidingBytePipeline.from(in)
                            .partitions(64)
                            .to(out));
                    return Drive.all(out.size(), out.reader()::getAt);
                }),
                arguments("SlidingShort", (Function<Input, Number>) Input::small, true, (Outputs) (engine, in) -> {
                    final Statistics_SlidingShortStore out =
                            Statistics_SlidingShortStore.open(engine, StoreOptions.inMemory("out", INPUTS));
                    Drive.drain(Statistics_SlidingShortPipeline.from(in)
                            .partitions(64)
                            .to(out));
                    return Drive.all(out.size(), out.reader()::getAt);
                }),
                arguments("SlidingInt", (Function<Input, Number>) Input::number, true, (Outputs) (engine, in) -> {
                    final Statistics_SlidingIntStore out =
                            Statistics_SlidingIntStore.open(engine, StoreOptions.inMemory("out", INPUTS));
                    Drive.drain(Statistics_SlidingIntPipeline.from(in)
                            .partitions(64)
                            .to(out));
                    return Drive.all(out.size(), out.reader()::getAt);
                }),
                arguments("SlidingLong", (Function<Input, Number>) Input::large, true, (Outputs) (engine, in) -> {
                    final Statistics_SlidingLongStore out =
                            Statistics_SlidingLongStore.open(engine, StoreOptions.inMemory("out", INPUTS));
                    Drive.drain(Statistics_SlidingLongPipeline.from(in)
                            .partitions(64)
                            .to(out));
                    return Drive.all(out.size(), out.reader()::getAt);
                }),
                arguments("SlidingFloat", (Function<Input, Number>) Input::rough, true, (Outputs) (engine, in) -> {
                    final Statistics_SlidingFloatStore out =
                            Statistics_SlidingFloatStore.open(engine, StoreOptions.inMemory("out", INPUTS));
                    Drive.drain(Statistics_SlidingFloatPipeline.from(in)
                            .partitions(64)
                            .to(out));
                    return Drive.all(out.size(), out.reader()::getAt);
                }),
                arguments("SlidingDouble", (Function<Input, Number>) Input::precise, true, (Outputs) (engine, in) -> {
                    final Statistics_SlidingDoubleStore out =
                            Statistics_SlidingDoubleStore.open(engine, StoreOptions.inMemory("out", INPUTS));
                    Drive.drain(Statistics_SlidingDoublePipeline.from(in)
                            .partitions(64)
                            .to(out));
                    return Drive.all(out.size(), out.reader()::getAt);
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("numbers")
    void ofNumbers(
            final String name, final Function<Input, Number> source, final boolean isSliding, final Outputs outputs) {
        final List<List<Input>> expected = held(isSliding, Input::key);
        final List<? extends Record> actual = run(outputs);

        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < actual.size(); i++) {
            final List<Input> inputs = expected.get(i);
            final Record record = actual.get(i);
            final List<Number> values = inputs.stream().map(source).toList();
            final List<BigDecimal> exact =
                    values.stream().map(StatisticsTest::exact).toList();
            final BigDecimal count = BigDecimal.valueOf(values.size());
            final BigDecimal sum = exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            final BigDecimal mean = sum.divide(count, DIGITS);
            final BigDecimal variance = exact.stream()
                    .map(x -> x.subtract(mean).pow(2))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(count, DIGITS);

            assertEquals(inputs.get(0).key(), of(record, "key"));
            assertEquals(values.size(), ((Number) of(record, "count")).longValue());
            assertEquals(values.get(0), of(record, "first"));
            assertEquals(values.get(values.size() - 1), of(record, "last"));
            assertEquals(
                    0, exact.stream().min(BigDecimal::compareTo).orElseThrow().compareTo(exact(of(record, "min"))));
            assertEquals(
                    0, exact.stream().max(BigDecimal::compareTo).orElseThrow().compareTo(exact(of(record, "max"))));
            if (of(record, "sum") instanceof Long whole) {
                assertEquals(sum.longValueExact(), whole);
            } else {
                assertClose(sum.doubleValue(), of(record, "sum"), 1e-15);
            }
            assertClose(mean.doubleValue(), of(record, "mean"), 1e-15);
            assertClose(variance.sqrt(DIGITS).doubleValue(), of(record, "stdDev"), 1e-12);
        }
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments("RunningOthers", false, (Outputs) (engine, in) -> {
                    final Statistics_RunningOthersStore out =
                            Statistics_RunningOthersStore.open(engine, StoreOptions.inMemory("out", INPUTS));
                    Drive.drain(Statistics_RunningOthersPipeline.from(in)
                            .partitions(64)
                            .to(out));
                    return Drive.all(out.size(), out.reader()::getAt);
                }),
                arguments("SlidingOthers", true, (Outputs) (engine, in) -> {
                    final Statistics_SlidingOthersStore out =
                            Statistics_SlidingOthersStore.open(engine, StoreOptions.inMemory("out", INPUTS));
                    Drive.drain(Statistics_SlidingOthersPipeline.from(in)
                            .partitions(64)
                            .to(out));
                    return Drive.all(out.size(), out.reader()::getAt);
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void keepsTheFirstAndTheLastOfAnyType(final String name, final boolean isSliding, final Outputs outputs) {
        final Function<Input, Object> key =
                input -> List.of(input.key(), input.text(), Math.floorDiv(input.time(), 10L));
        final List<List<Input>> expected = held(isSliding, key);
        final List<? extends Record> actual = run(outputs);

        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < actual.size(); i++) {
            final Record record = actual.get(i);
            final Input first = expected.get(i).get(0);
            final Input last = expected.get(i).get(expected.get(i).size() - 1);
            assertEquals(first.key(), of(record, "key"));
            assertEquals(first.text(), of(record, "text"));
            assertEquals(Math.floorDiv(first.time(), 10L) * 10, of(record, "time"));
            assertEquals(first.truth(), of(record, "firstTruth"));
            assertEquals(last.truth(), of(record, "lastTruth"));
            assertEquals(first.letter(), of(record, "firstLetter"));
            assertEquals(last.letter(), of(record, "lastLetter"));
            assertEquals(first.mood(), of(record, "firstMood"));
            assertEquals(last.mood(), of(record, "lastMood"));
            assertEquals(first.place(), of(record, "firstPlace"));
            assertEquals(last.place(), of(record, "lastPlace"));
            assertEquals(first.text(), of(record, "firstText"));
            assertEquals(last.text(), of(record, "lastText"));
        }
    }

    private static void assertClose(final double expected, final Object actual, final double relative) {
        assertEquals(expected, (double) actual, Math.abs(expected) * relative);
    }

    private static BigDecimal exact(final Object number) {
        return number instanceof Float || number instanceof Double
                ? new BigDecimal(((Number) number).doubleValue())
                : BigDecimal.valueOf(((Number) number).longValue());
    }

    /** A component by its name, so that one test reads the records of all types. */
    private static Object of(final Record record, final String component) {
        try {
            final Method accessor = record.getClass().getDeclaredMethod(component);
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The inputs that each output follows from. */
    private static List<List<Input>> held(final boolean isSliding, final Function<Input, Object> key) {
        final Map<Object, List<Input>> seen = new HashMap<>();
        final List<List<Input>> held = new ArrayList<>();
        for (final Input input : inputs()) {
            final List<Input> own = seen.computeIfAbsent(key.apply(input), k -> new ArrayList<>());
            own.add(input);
            final int beyond = own.size() - Statistics.SIZE;
            if (!isSliding) {
                held.add(List.copyOf(own));
            } else if (beyond >= 0 && beyond % Statistics.EVERY == 0) {
                held.add(List.copyOf(own.subList(beyond, own.size())));
            }
        }
        return held;
    }

    private static List<? extends Record> run(final Outputs outputs) {
        try (RodaEngine engine = RodaEngine.manual()) {
            final InputStore in = InputStore.open(engine, StoreOptions.inMemory("in", INPUTS));
            inputs().forEach(in::push);
            return outputs.apply(engine, in);
        }
    }

    private static List<Input> inputs() {
        final Random random = new Random(5);
        final List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < INPUTS; i++) {
            inputs.add(new Input(
                    random.nextInt(3) - 1,
                    random.nextInt(30) - 15,
                    (byte) random.nextInt(),
                    (short) random.nextInt(),
                    random.nextInt(),
                    random.nextLong() >> 12,
                    random.nextFloat() * 1000 - 500,
                    random.nextGaussian() * 1e6,
                    random.nextBoolean(),
                    (char) random.nextInt(),
                    Input.Mood.values()[random.nextInt(2)],
                    new Input.Place((short) random.nextInt(), (byte) random.nextInt()),
                    random.nextBoolean() ? "some" : "\u00e4ther"));
        }
        return inputs;
    }
}
