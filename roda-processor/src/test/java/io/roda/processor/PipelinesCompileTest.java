package io.roda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import io.roda.runtime.spi.AggregatePipeline;
import io.roda.runtime.spi.DeclaredAggregate;
import io.roda.runtime.spi.DeclaredWindow;
import io.roda.runtime.spi.RecordIndex;
import io.roda.runtime.spi.WindowPipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pipelines that are right compile without a warning, wherever their types are and whatever those are called. */
class PipelinesCompileTest {
    private static final String IMPORT = "import io.roda.annotations.*;\n";

    @Test
    void inTheDefaultPackage() {
        assertCompiles(
                IMPORT + "@RodaStruct record In(int id, long at) {}",
                IMPORT + "@RodaStruct record Out(int id) {}",
                IMPORT + "@RodaStruct @Window(from = In.class, size = 4) record Sums(@Sum(\"id\") long sum) {}",
                IMPORT + """
                        @Aggregate
                        class Count {
                            @PartitionBy static int id(InView in) { return in.id(); }
                            @Reduce static void reduce(InView in, OutFlyweight out) { out.id(in.id()); }
                        }
                        """);
    }

    /** A record is read by a method that is named after it, with an address. */
    @Test
    void overRecordsNamedLikeMethodsWithAnAddress() {
        final Set<String> names = new TreeSet<>(
                Set.of("index", "key", "known", "kept", "partition", "record", "search", "step", "write", "yield"));
        for (Class<?> base : List.of(
                AggregatePipeline.class,
                WindowPipeline.class,
                DeclaredAggregate.class,
                DeclaredWindow.class,
                RecordIndex.class)) {
            for (; base != null; base = base.getSuperclass()) {
                Stream.of(base.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic()
                                && method.getParameterCount() == 1
                                && method.getParameterTypes()[0] == long.class)
                        .forEach(method -> names.add(method.getName()));
            }
        }
        final StringBuilder source = new StringBuilder("package p;\n" + IMPORT + "final class Named {\n");
        for (final String name : names) {
            final String type = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            source.append("""
                    @RodaStruct record TYPE(long id, @Length(2) int[] other, @Length(4) String text) {}
                    @Aggregate static class TYPETotal {
                        @PartitionBy static TYPE key(TYPE in) { return in; }
                        @Reduce static TYPE reduce(long index, TYPE in, TYPE out) { return in; }
                    }
                    @RodaStruct @Window(from = TYPE.class, size = 2)
                    record TYPEState(@PartitionBy @Length(4) String text, @PartitionBy long id, @Count long n) {}
                    @DirectIndex static class TYPEIndexed { @Key static TYPE key(TYPE in) { return in; } }
                    """.replace("TYPE", type).replace("@", "@io.roda.annotations."));
        }
        assertCompiles(source.append("}\n").toString());
        assertTrue(names.size() > 20, names::toString);
    }

    /** More than a method may have parameters. */
    @ParameterizedTest
    @ValueSource(ints = {100, 101})
    void withKeysOfManyScalars(final int scalars) {
        final String components =
                IntStream.range(0, scalars).mapToObj(i -> "int c" + i).collect(Collectors.joining(", "));
        assertCompiles(
                "package p;\n" + IMPORT + "@RodaStruct record Key(" + components + ") {}",
                "package p;\n" + IMPORT + "@RodaStruct record In(Key key, int id) {}",
                "package p;\n" + IMPORT + """
                        @Aggregate
                        class Copy {
                            @PartitionBy static Key key(In in) { return in.key(); }
                            @Reduce static In reduce(In in, In out) { return in; }
                        }
                        """,
                "package p;\n" + IMPORT + """
                        @DirectIndex
                        class ByKey {
                            @io.roda.annotations.Key static Key key(In in) { return in.key(); }
                        }
                        """,
                "package p;\n" + IMPORT + "@RodaStruct @Aggregate(from = Key.class) record Declared("
                        + components.replace("int ", "@PartitionBy int ")
                        + ", @Count long count) {}");
    }

    /** What they hide has to be imported then. */
    @Test
    void besideClassesNamedLikeThoseOfJavaLang() {
        final List<String> sources = new ArrayList<>();
        for (final String name : List.of(
                "Math",
                "Float",
                "Double",
                "Integer",
                "Long",
                "String",
                "StringBuilder",
                "Object",
                "Override",
                "Throwable",
                "SuppressWarnings",
                "IndexOutOfBoundsException",
                "ArithmeticException",
                "Iterable")) {
            sources.add("package p;\nclass " + name + " {}");
        }
        sources.add("package p;\n" + IMPORT
                + "@RodaStruct record In(int id, double value, float at, @Length(3) java.lang.String text) {}");
        sources.add("package p;\n" + IMPORT + """
                @RodaStruct @Window(from = In.class, size = 4)
                record Least(@PartitionBy @Bucket(8) int id, @PartitionBy float at, @Min("value") double least) {}
                """);
        sources.add("package p;\n" + IMPORT + """
                @Aggregate
                class Copy {
                    @PartitionBy static In key(In in) { return in; }
                    @Reduce static In reduce(In in, In out) { return in; }
                }
                """);
        sources.add("package p;\n" + IMPORT + """
                @DirectIndex
                class ById {
                    @Key static double key(In in) { return in.value(); }
                }
                """);
        assertCompiles(sources.toArray(String[]::new));
    }

    /** The words of such a key have names of their own in what compares them. */
    @Test
    void indexedByComponentsWhosePathsReadAlike() {
        assertCompiles("package p;\n" + IMPORT + """
                        final class Alike {
                            @RodaStruct record Inner(long b, long c) {}
                            @RodaStruct record Id(Inner a, long aB, long AB, long aC) {}
                            @RodaStruct record In(Id id, long expectedAB) {}
                            @DirectIndex static class Latest { @Key static Id id(In in) { return in.id(); } }
                        }
                        """);
    }

    /** Which can't be called by that alone, unlike any other method. */
    @Test
    void overRecordsWithAYield() {
        assertCompiles("package p;\n" + IMPORT + """
                        final class Bonds {
                            enum Side { BID, ASK }
                            @RodaStruct record Bond(long id, double yield) {}
                            @RodaStruct record Curve(Bond yield) {}
                            @RodaStruct record Values(@Length(3) int[] yield) {}
                            @RodaStruct record Named(@Length(3) String yield) {}
                            @RodaStruct record Sided(Side yield) {}
                            @RodaStruct @Aggregate(from = Bond.class)
                            record Greatest(@PartitionBy long id, @Max double yield) {}
                            @Aggregate static class Copy {
                                @PartitionBy static Bond key(Curve in) { return in.yield(); }
                                @Reduce static Curve reduce(Curve in, Curve out) { return in; }
                            }
                        }
                        """);
    }

    /** A default in its place would be another layout, or another window. */
    @Test
    void withAConstantOfAGeneratedClass() {
        final Map<String, String> generated = Compiling.generated(assertCompiles(
                "package p;\n" + IMPORT + "@RodaStruct record In(long id, int at) {}",
                "package p;\n" + IMPORT + "@RodaStruct(align = 2 * InCodec.LENGTH) record Wide(byte id) {}",
                "package p;\n" + IMPORT
                        + "@RodaStruct record Key(int id, @FollowsTime(step = InCodec.LENGTH) int at) {}",
                "package p;\n" + IMPORT + "@RodaStruct record Text(@Length(InCodec.LENGTH) String text) {}",
                "package p;\n" + IMPORT + """
                        @Window(size = InCodec.LENGTH)
                        class Last {
                            @PartitionBy static Key key(In in) { return new Key(1, in.at()); }
                            @Reduce static In reduce(InWindow window) { return null; }
                        }
                        """,
                "package p;\n" + IMPORT + """
                        @RodaStruct @Aggregate(from = In.class)
                        record Count(@PartitionBy @Bucket(InCodec.LENGTH) int at, @Count long n) {}
                        """.replace("@Count long", "@io.roda.annotations.Count long")));
        assertTrue(generated.get("WideCodec").contains("LENGTH = 32"), generated.get("WideCodec"));
        assertTrue(generated.get("TextCodec").contains("LENGTH = 16"), generated.get("TextCodec"));
        assertTrue(generated.get("LastPipeline").contains("SIZE = 16"), generated.get("LastPipeline"));
        assertTrue(generated.get("LastPipeline").contains("16L, buckets"), generated.get("LastPipeline"));
        assertTrue(
                generated.get("CountPipeline").contains(", 16L, Integer.MIN_VALUE)"), generated.get("CountPipeline"));
    }

    /** What is said of a component ends up in a comment of generated code. */
    @Test
    void withWhatACommentMayNotHold() {
        assertCompiles("package p;\n" + IMPORT + """
                /**
                 * A record.
                 *
                 * @param id see {@code \\u005cufoo}
                 * @param at
                 * @param n the number
                 */
                @RodaStruct record In(int id, int at, int n) {}
                """);
    }

    @Test
    void thatMentionEachOthersGeneratedClasses() {
        assertCompiles(
                "package p;\n" + IMPORT + "@RodaStruct record In(int id) {}",
                "package p;\n" + IMPORT + "@RodaStruct record Out(int id) {}",
                "package p;\n" + IMPORT + """
                        @Aggregate
                        class First {
                            private SecondPipeline second;
                            @Reduce static void reduce(InView in, OutFlyweight out) { out.id(in.id()); }
                            SecondPipeline.From from(OutReader reader) { return SecondPipeline.from(reader); }
                        }
                        """,
                "package p;\n" + IMPORT + """
                        @Window(size = 2)
                        class Second {
                            private FirstPipeline first;
                            @Reduce static In reduce(OutWindow window) { return null; }
                            FirstPipeline.From from(InStore store) { return FirstPipeline.from(store); }
                        }
                        """);
    }

    @Test
    void overPublicStructsOfAnotherPackage() {
        final Compilation compilation = assertCompiles(
                "package a;\n" + IMPORT + "public class Outer { @RodaStruct public record In(int id, long at) {} }",
                "package b;\n" + IMPORT + """
                        import a.*;
                        public class Pipelines {
                            @RodaStruct public record Key(int id) {}
                            @RodaStruct record Hidden(int id) {}
                            @Aggregate public static class Open {
                                @PartitionBy static Key key(Outer_InView in) { return new Key(in.id()); }
                                @Reduce static Outer.In reduce(Outer.In in, Outer.In state) { return in; }
                            }
                            @Aggregate public static class Closed {
                                @Reduce static Hidden reduce(Outer.In in, Hidden state) { return state; }
                            }
                            @DirectIndex public static class Index {
                                @io.roda.annotations.Key static int key(Outer.In in) { return in.id(); }
                            }
                        }
                        """);

        assertTrue(
                Compiling.generated(compilation).get("Pipelines_OpenPipeline").contains("public final class"));
        assertTrue(!Compiling.generated(compilation)
                .get("Pipelines_ClosedPipeline")
                .contains("\npublic final class"));
    }

    @Test
    void whoseNamesAreThoseOfGeneratedCode() {
        assertCompiles("package p;\n" + IMPORT + """
                        class N {
                            @RodaStruct record In(
                                    long at, long slot, long to, long from, long KEY, long FREE, long OTHER, long input,
                                    long partition, long output, long count, long newest, long x, long xLeaving, long word,
                                    double SIZE, double X_SUM, float hash, boolean record, @Length(3) String text) {}
                            @RodaStruct @Aggregate(from = In.class) record Sums(
                                    @PartitionBy long at, @PartitionBy long to, @PartitionBy long from,
                                    @PartitionBy long KEY, @PartitionBy long FREE, @PartitionBy long slot, @PartitionBy long word,
                                    @PartitionBy boolean record, @PartitionBy float hash, @Sum long input,
                                    @Mean("partition") double mean, @Max long output, @StdDev("count") double dev,
                                    @Min double SIZE, @Sum double X_SUM, @Sum long x, @Last long newest) {}
                            @RodaStruct @Window(from = In.class, size = 3) record Slides(
                                    @PartitionBy @Length(3) String text, @PartitionBy @Bucket(7) long slot,
                                    @Sum long input, @Mean("partition") double mean, @Max long output,
                                    @StdDev("count") double dev, @Min double SIZE, @Sum double X_SUM, @Sum long x,
                                    @Sum long xLeaving, @io.roda.annotations.First("record") boolean first, @Last long newest) {}
                            @RodaStruct record Wait(int x) {}
                            @RodaStruct record Get(int slot, int at, int FREE, int KEY, int latest, int word) {}
                            @RodaStruct record Late(
                                    int buckets, int LATE, int bucket, @FollowsTime int partition, int place, int entry) {}
                            @RodaStruct record Slot(Get get, Wait waiting) {}
                            @RodaStruct record First(int x) {}
                            @Aggregate static class A {
                                @PartitionBy static Get key(Slot slot) { return slot.get(); }
                                @Reduce static Wait reduce(long index, Slot slot, Wait wait) { return wait; }
                            }
                            @Aggregate static class B {
                                @Reduce static Get reduce(long index, Wait wait, Get get) { return get; }
                            }
                            @Aggregate static class C {
                                @PartitionBy static Late key(Late late) { return late; }
                                @Reduce static Get reduce(Late late, Get get) { return get; }
                            }
                            @DirectIndex static class I { @Key static Get key(Slot slot) { return slot.get(); } }
                            @DirectIndex static class J { @Key static boolean key(Get get) { return true; } }
                        }
                        """);
    }

    /** The part that follows time at each place, of each type, in each form. */
    @Test
    void whoseKeysFollowTime() {
        final Compilation compilation = assertCompiles("package p;\n" + IMPORT + """
                        class T {
                            @RodaStruct record In(int id, long at, short hour, double value) {}
                            @RodaStruct record Out(int id, double value) {}
                            @RodaStruct record First(@FollowsTime long time, int id) {}
                            @RodaStruct record Last(int id, double value, @FollowsTime(step = 60) int time) {}
                            @RodaStruct record Only(@FollowsTime short time) {}
                            @RodaStruct record Bytes(@FollowsTime byte time, char id) {}
                            @RodaStruct record Pair(int a, int b) {}
                            @RodaStruct record After(Pair pair, @FollowsTime byte time, boolean last) {}
                            @RodaStruct record Within(First first, int id) {}
                            @RodaStruct record Text(@FollowsTime long time, @Length(4) String id) {}
                            @Aggregate static class ByFirst {
                                @PartitionBy static First key(In in) { return new First(in.at(), in.id()); }
                                @Reduce static Out reduce(long index, In in, Out out) { return out; }
                            }
                            @Aggregate static class ByLast {
                                @PartitionBy static Last key(T_InView in) { return new Last(in.id(), in.value(), (int) in.at()); }
                                @Reduce static void reduce(T_InView in, T_OutFlyweight out) {}
                            }
                            @Window(size = 2) static class ByOnly {
                                @PartitionBy static Only key(In in) { return new Only(in.hour()); }
                                @Reduce static Out reduce(In a, In b) { return null; }
                            }
                            @Window(size = 2) static class ByBytes {
                                @PartitionBy static Bytes key(In in) { return new Bytes((byte) in.at(), (char) in.id()); }
                                @Reduce static boolean reduce(T_InWindow window, T_OutFlyweight out) { return true; }
                            }
                            @Aggregate static class ByAfter {
                                @PartitionBy static After key(In in) { return new After(new Pair(1, 2), (byte) 3, true); }
                                @Reduce static Out reduce(In in, Out out) { return out; }
                            }
                            @Aggregate static class ByWithin {
                                @PartitionBy static Within key(In in) { return new Within(new First(1, 2), 3); }
                                @Reduce static Out reduce(In in, Out out) { return out; }
                            }
                            @Aggregate static class ByText {
                                @PartitionBy static Text key(In in) { return new Text(in.at(), ""); }
                                @Reduce static Out reduce(In in, Out out) { return out; }
                            }
                            @DirectIndex static class Index {
                                @Key static First key(In in) { return new First(in.at(), in.id()); }
                            }
                            @RodaStruct @Aggregate(from = In.class) record Sums(
                                    @PartitionBy @Bucket(60) long at, @PartitionBy @Bucket(7) short hour, @Count long count) {}
                            @RodaStruct @Window(from = In.class, size = 3) record Slides(
                                    @PartitionBy int id, @PartitionBy @Bucket(60) short hour, @Mean("value") double mean) {}
                            @RodaStruct @Window(from = In.class, size = 3) record Alone(
                                    @PartitionBy @Bucket(1) long at, @Max double value) {}
                        }
                        """);

        assertEquals(
                List.of(
                        "Alone 1L",
                        "ByAfter 1L",
                        "ByBytes 1L",
                        "ByFirst 1L",
                        "ByLast 60L",
                        "ByOnly 1L",
                        "Slides 60L",
                        "Sums 60L"),
                stepsOfTime(compilation));
    }

    /** The pipelines that have a table by bucket of time, each with its step. */
    private static List<String> stepsOfTime(final Compilation compilation) {
        final Pattern steps = Pattern.compile("PartitionTable\\.byTime\\([^;]*, (\\d+L), buckets\\)");
        return Compiling.generated(compilation).entrySet().stream()
                .filter(file -> file.getKey().endsWith("Pipeline"))
                .flatMap(file -> steps.matcher(file.getValue().replaceAll("\\s+", " "))
                        .results()
                        .map(found -> file.getKey().replaceAll("^T_|Pipeline$", "") + " " + found.group(1)))
                .sorted()
                .toList();
    }

    private static Compilation assertCompiles(final String... sources) {
        final Compilation compilation = Compiling.compile(sources);
        assertEquals(List.of(), Compiling.messages(compilation));
        return compilation;
    }
}
