package io.roda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is generated, text for text. With {@code -Droda.updateGolden} the files are written anew instead, for the
 * difference to be read before it is committed.
 */
class GoldenTest {
    private static final Path DIRECTORY = Path.of("src", "test", "resources", "golden");

    private static final String READING = """
            package p;

            import io.roda.annotations.RodaStruct;

            /**
             * What a sensor measured.
             *
             * @param sensorId which sensor
             * @param value in degrees
             *     Celsius
             */
            @RodaStruct
            public record Reading(long sensorId, double value, long timestamp) {}
            """;

    private static final String ORDER = """
            package p;

            import io.roda.annotations.Length;
            import io.roda.annotations.RodaStruct;

            @RodaStruct
            record Order(boolean live, Side side, Point origin, @Length(3) double[] samples, @Length(7) String symbol) {
                enum Side { BUY, SELL }

                @RodaStruct
                record Point(int x, int y) {}
            }
            """;

    private static final String SUMMARY = """
            package p;

            import io.roda.annotations.RodaStruct;

            @RodaStruct
            public record Summary(long sensorId, double greatest, long count) {}
            """;

    private static final String PIPELINES = """
            package p;

            import io.roda.annotations.*;

            class Pipelines {
                @Aggregate
                static class Summarize {
                    @PartitionBy
                    static long sensor(Reading r) {
                        return r.sensorId();
                    }

                    @Reduce
                    static Summary merge(long index, Reading r, Summary s) {
                        return new Summary(r.sensorId(), Math.max(s.greatest(), r.value()), index + 1);
                    }
                }

                @RodaStruct
                record SensorHour(long sensorId, @FollowsTime(step = 3600) long hour) {}

                @Aggregate
                static class Hourly {
                    @PartitionBy
                    static SensorHour hour(ReadingView r) {
                        return new SensorHour(r.sensorId(), r.timestamp() / 3600 * 3600);
                    }

                    @Reduce
                    static void merge(long index, ReadingView r, SummaryFlyweight s) {
                        s.sensorId(r.sensorId()).count(index + 1);
                    }
                }

                @Window(size = 3)
                static class Detect {
                    @Reduce
                    static boolean compare(ReadingView a, ReadingView b, ReadingView c, SummaryFlyweight out) {
                        out.greatest(c.value());
                        return c.value() > a.value();
                    }
                }

                @RodaStruct
                @Aggregate(from = Reading.class)
                record Running(
                        @PartitionBy long sensorId,
                        @PartitionBy @Bucket(1000) long timestamp,
                        @Min("value") double least,
                        @Mean("value") double mean,
                        @Count long count) {}

                @RodaStruct
                @Window(from = Reading.class, size = 100)
                record Sliding(
                        @PartitionBy long sensorId,
                        @Max("value") double greatest,
                        @StdDev("value") double deviation,
                        @Sum("timestamp") long sum) {}

                @DirectIndex
                static class Latest {
                    @Key
                    static long sensor(Reading r) {
                        return r.sensorId();
                    }
                }
            }
            """;

    private static final Map<String, String> PIPELINE_CLASSES =
            Compiling.generated(Compiling.compile(PIPELINES, READING, SUMMARY));
    private static final Map<String, String> READING_CLASSES = Compiling.generated(Compiling.compile(READING));
    private static final Map<String, String> ORDER_CLASSES = Compiling.generated(Compiling.compile(ORDER));

    @ParameterizedTest
    @ValueSource(strings = {"Codec", "View", "Flyweight", "Store", "Reader", "Window"})
    void scalars(final String suffix) throws IOException {
        assertGolden("Reading" + suffix, READING_CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Codec", "View", "Flyweight"})
    void enumsNestedStructsArraysAndTexts(final String suffix) throws IOException {
        assertGolden("Order" + suffix, ORDER_CLASSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SummarizePipeline",
                "HourlyPipeline",
                "DetectPipeline",
                "RunningPipeline",
                "SlidingPipeline",
                "LatestIndex",
                "LatestIndexReader"
            })
    void pipelinesAndIndexes(final String name) throws IOException {
        assertGolden("Pipelines_" + name, PIPELINE_CLASSES);
    }

    private static void assertGolden(final String name, final Map<String, String> generated) throws IOException {
        final String actual = generated.get(name);
        assertNotNull(actual, () -> name + " is not among " + generated.keySet());
        if (System.getProperty("roda.updateGolden") != null) {
            Files.createDirectories(DIRECTORY);
            Files.writeString(DIRECTORY.resolve(name + ".txt"), actual);
        } else {
            assertEquals(read(name), actual);
        }
    }

    private static String read(final String name) throws IOException {
        try (InputStream in = GoldenTest.class.getResourceAsStream("/golden/" + name + ".txt")) {
            assertNotNull(in, () -> "no golden file for " + name + "; run with -Droda.updateGolden");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theSameSourceGivesTheSameBytes() {
        final Compilation first = Compiling.compile(READING, ORDER);
        final Compilation second = Compiling.compile(READING, ORDER);

        assertEquals(List.of(), Compiling.messages(first));
        assertEquals(Compiling.generated(first), Compiling.generated(second));
        assertEquals(18, Compiling.generated(first).size());
    }
}
