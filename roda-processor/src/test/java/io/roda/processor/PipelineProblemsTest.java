package io.roda.processor;

import static io.roda.processor.WrongSource.HEADER;
import static io.roda.processor.WrongSource.IN;
import static io.roda.processor.WrongSource.KIND;
import static io.roda.processor.WrongSource.OUT;
import static io.roda.processor.WrongSource.assertReported;
import static io.roda.processor.WrongSource.wrong;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import io.roda.processor.diagnostic.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that can be wrong with the class of a pipeline or an index: its message, its line, and nothing else reported. */
class PipelineProblemsTest {
    static Stream<Arguments> owners() {
        final String reduce = "@Reduce static Out r(In i, Out o) { return o; }";
        return Stream.of(
                wrong(
                        "class O {\n @Aggregate private static class A {/*!*/\n" + reduce + "}\n}",
                        Problem.PRIVATE_OWNER,
                        "A",
                        "A"),
                wrong(
                        "class O {\n private static class I {\n  @DirectIndex static class A {/*!*/\n"
                                + "  @Key static int k(In i) { return 0; }\n}}}",
                        Problem.PRIVATE_OWNER,
                        "A",
                        "I"),
                wrong("@Aggregate class A {/*!*/}", Problem.METHOD_MISSING, "A", "Reduce"),
                wrong("@Window(size = 1) class A {/*!*/}", Problem.METHOD_MISSING, "A", "Reduce"),
                wrong("@DirectIndex class A {/*!*/}", Problem.METHOD_MISSING, "A", "Key"),
                wrong(
                        "@Aggregate class A {\n" + reduce
                                + "\n@Reduce static Out second(In i, Out o) {/*!*/ return o; } }",
                        Problem.METHOD_TOO_MANY,
                        "A",
                        "Reduce",
                        "second"),
                wrong(
                        "@Aggregate class A {\n" + reduce + "\n@PartitionBy static int k(In i) { return 0; }\n"
                                + "@PartitionBy static int second(In i) {/*!*/ return 0; } }",
                        Problem.METHOD_TOO_MANY,
                        "A",
                        "PartitionBy",
                        "second"),
                wrong(
                        "@DirectIndex class A {\n@Key static int k(In i) { return 0; }\n"
                                + "@Key static int second(In i) {/*!*/ return 0; } }",
                        Problem.METHOD_TOO_MANY,
                        "A",
                        "Key",
                        "second"),
                wrong(
                        "@Aggregate class A {\n@Reduce Out r(In i, Out o) {/*!*/ return o; } }",
                        Problem.METHOD_NOT_STATIC,
                        "r"),
                wrong(
                        "@Aggregate class A {\n" + reduce + "\n@PartitionBy int k(In i) {/*!*/ return 0; } }",
                        Problem.METHOD_NOT_STATIC,
                        "k"),
                wrong(
                        "@DirectIndex class A {\n@Key private static int k(In i) {/*!*/ return 0; } }",
                        Problem.METHOD_PRIVATE,
                        "k"),
                wrong(
                        "@Aggregate(from = In.class) class A {/*!*/\n" + reduce + "}",
                        Problem.FROM_ON_CLASS,
                        "Aggregate",
                        "A"),
                wrong("@Aggregate @Window(size = 1) class A {/*!*/\n" + reduce + "}", Problem.TWO_PIPELINES, "A"),
                wrong("@Aggregate interface A {/*!*/\n" + reduce + "}", Problem.NOT_A_CLASS, "A", "A"),
                wrong("@Window(size = 1) enum A {/*!*/ X }", Problem.NOT_A_CLASS, "A", "A"),
                wrong("@DirectIndex @interface A {/*!*/}", Problem.NOT_A_CLASS, "A", "A"),
                wrong(
                        "class O { @Aggregate static class A {\n" + reduce + "} }\n@Aggregate class O_A {/*!*/\n"
                                + reduce + "}",
                        Problem.NAME_CLASH,
                        "p.O_APipeline",
                        "p.O_A",
                        "'p.O.A'"),
                wrong(
                        "@Aggregate class A {/*!*/\n" + reduce + "}\nclass APipeline {}",
                        Problem.NAME_CLASH,
                        "p.APipeline",
                        "p.A",
                        "the class of that name"));
    }

    static Stream<Arguments> methods() {
        final String aggregate = "@Aggregate class A {\n@Reduce static ";
        final String window = "@Window(size = 2) class A {\n@Reduce static ";
        return Stream.of(
                wrong(aggregate + "Out r(In i) {/*!*/ return null; } }", Problem.AGGREGATE_SIGNATURE, "r"),
                wrong(aggregate + "In r(In i, Out o) {/*!*/ return i; } }", Problem.AGGREGATE_SIGNATURE, "r"),
                wrong(aggregate + "void r(In i, Out o) {/*!*/} }", Problem.AGGREGATE_SIGNATURE, "r"),
                wrong(
                        aggregate + "boolean r(InView i, OutFlyweight o) {/*!*/ return true; } }",
                        Problem.AGGREGATE_SIGNATURE,
                        "r"),
                wrong(
                        aggregate + "Out r(int index, In i, Out o) {/*!*/ return o; } }",
                        Problem.AGGREGATE_SIGNATURE,
                        "r"),
                wrong(
                        aggregate + "Out r(long n, long m, In i, Out o) {/*!*/ return o; } }",
                        Problem.AGGREGATE_SIGNATURE,
                        "r"),
                wrong(
                        aggregate + "Out r(long i/*!*/, Out o) { return o; } }",
                        Problem.NOT_A_STRUCT,
                        "i",
                        "long",
                        "long"),
                wrong(
                        aggregate + "Out r(Long i/*!*/, Out o) { return o; } }",
                        Problem.NOT_A_STRUCT,
                        "i",
                        "java.lang.Long",
                        "java.lang.Long"),
                wrong(window + "Out r() {/*!*/ return null; } }", Problem.WINDOW_SIGNATURE, "r"),
                wrong(window + "int r(In a, In b) {/*!*/ return 1; } }", Problem.WINDOW_SIGNATURE, "r"),
                wrong(window + "Out r(In a, Out b) {/*!*/ return b; } }", Problem.WINDOW_SIGNATURE, "r"),
                wrong(window + "Out r(InView a, InView b) {/*!*/ return null; } }", Problem.WINDOW_SIGNATURE, "r"),
                wrong(window + "void r(InView a, InView b, OutFlyweight o) {/*!*/} }", Problem.WINDOW_SIGNATURE, "r"),
                wrong(window + "boolean r(OutFlyweight o) {/*!*/ return true; } }", Problem.WINDOW_SIGNATURE, "r"),
                wrong(window + "Out r(In a, In b, In c) {/*!*/ return null; } }", Problem.WINDOW_PARAMETERS, "r", 2, 3),
                wrong(
                        window + "boolean r(InView a, OutFlyweight o) {/*!*/ return true; } }",
                        Problem.WINDOW_PARAMETERS,
                        "r",
                        2,
                        1),
                wrong(
                        "@Window(size = 0) class A {/*!*/\n@Reduce static Out r(InWindow w) { return null; } }",
                        Problem.WINDOW_SPAN,
                        0,
                        1),
                wrong(
                        "@Window(size = 3, every = 0) class A {/*!*/\n"
                                + "@Reduce static Out r(InWindow w) { return null; } }",
                        Problem.WINDOW_SPAN,
                        3,
                        0),
                wrong(
                        "@Window(size = 100_000_000) class A {/*!*/\n"
                                + "@Reduce static Out r(InWindow w) { return null; } }",
                        Problem.WINDOW_TOO_LARGE,
                        100_000_000,
                        32,
                        1 << 30),
                wrong(aggregate + "<T> Out r(In i, Out o) {/*!*/ return o; } }", Problem.METHOD_SHAPE, "r"),
                wrong(window + "Out r(In... i) {/*!*/ return null; } }", Problem.METHOD_SHAPE, "r"),
                wrong(
                        aggregate + "Out r(In i, Out o) throws java.io.IOException {/*!*/ return o; } }",
                        Problem.METHOD_SHAPE,
                        "r"),
                wrong(
                        "@DirectIndex class A {\n@Key static int k(In i) throws Exception {/*!*/ return 0; } }",
                        Problem.METHOD_SHAPE,
                        "k"));
    }

    static Stream<Arguments> keys() {
        final String start =
                "@Aggregate class A {\n@Reduce static Out r(In i, Out o) { return o; }\n@PartitionBy static ";
        final String index = "@DirectIndex class A {\n@Key static ";
        return Stream.of(
                wrong(start + "String k(In i) {/*!*/ return null; } }", Problem.KEY_SIGNATURE, "k"),
                wrong(start + "Integer k(In i) {/*!*/ return null; } }", Problem.KEY_SIGNATURE, "k"),
                wrong(start + "void k(In i) {/*!*/} }", Problem.KEY_SIGNATURE, "k"),
                wrong(start + "int k() {/*!*/ return 0; } }", Problem.KEY_SIGNATURE, "k"),
                wrong(start + "int k(In i, In j) {/*!*/ return 0; } }", Problem.KEY_SIGNATURE, "k"),
                wrong(start + "int k(InFlyweight i) {/*!*/ return 0; } }", Problem.KEY_SIGNATURE, "k"),
                wrong(start + "int k(InWindow i) {/*!*/ return 0; } }", Problem.KEY_SIGNATURE, "k"),
                wrong(start + "OutView k(In i) {/*!*/ return null; } }", Problem.KEY_SIGNATURE, "k"),
                wrong(
                        start + "Hidden k(In i) {/*!*/ return null; }\n private enum Hidden { X } }",
                        Problem.PRIVATE_KEY,
                        "k",
                        "Hidden"),
                wrong(start + "int k(Out i) {/*!*/ return 0; } }", Problem.PARTITION_INPUT, "k", "In"),
                wrong(
                        start + "int k(String i/*!*/) { return 0; } }",
                        Problem.NOT_A_STRUCT,
                        "i",
                        "java.lang.String",
                        "java.lang.String"),
                wrong(index + "Object k(In i) {/*!*/ return null; } }", Problem.KEY_SIGNATURE, "k"),
                wrong(index + "int k(Kind i/*!*/) { return 0; } }", Problem.NOT_A_STRUCT, "i", "p.Kind", "p.Kind"));
    }

    static Stream<Arguments> misplaced() {
        return Stream.of(
                wrong(
                        "class A {\n@Reduce static Out r(In i, Out o) {/*!*/ return o; } }",
                        Problem.STRAY_METHOD,
                        "Reduce",
                        "r",
                        "@Aggregate or @Window"),
                wrong(
                        "class A {\n@PartitionBy static int k(In i) {/*!*/ return 0; } }",
                        Problem.STRAY_METHOD,
                        "PartitionBy",
                        "k",
                        "@Aggregate or @Window"),
                wrong(
                        "class A {\n@Key static int k(In i) {/*!*/ return 0; } }",
                        Problem.STRAY_METHOD,
                        "Key",
                        "k",
                        "@DirectIndex"),
                wrong(
                        "@Aggregate class A {\n@Reduce static Out r(In i, Out o) { return o; }\n"
                                + "@Key static int k(In i) {/*!*/ return 0; } }",
                        Problem.STRAY_METHOD,
                        "Key",
                        "k",
                        "@DirectIndex"),
                wrong(
                        "@Aggregate class A {\n@Reduce static Out r(In i, Out o) { return o; }\n"
                                + "@PartitionBy(\"id\") static int k(In i) {/*!*/ return 0; } }",
                        Problem.PARTITION_SOURCE,
                        "k"));
    }

    @ParameterizedTest
    @MethodSource({"owners", "methods", "keys", "misplaced"})
    void isReportedOnceAtItsLine(final String source, final String message) {
        assertReported(source, message, IN, OUT, KIND);
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        final Compilation compilation = Compiling.compile(IN, OUT, KIND, HEADER + """
                        @Aggregate class A { @Reduce Out r(InView i) { return null; } @PartitionBy int k(In i) { return 0; } }
                        @Window(size = -1) class W { @Reduce private Out r(In i) { return null; } }
                        @RodaStruct @Aggregate(from = In.class) record D(@Min String x, @Count double n) {}
                        """);

        assertEquals(
                List.of(
                        Problem.MISSING_LENGTH.message("x"),
                        Problem.WINDOW_SPAN.message(-1, 1),
                        Problem.METHOD_NOT_STATIC.message("r"),
                        Problem.METHOD_PRIVATE.message("r"),
                        Problem.METHOD_NOT_STATIC.message("r"),
                        Problem.METHOD_NOT_STATIC.message("k")),
                Compiling.messages(compilation));
    }

    @Test
    void pipelinesOverABrokenStructSayNothingOfTheirOwn() {
        final Compilation compilation = Compiling.compile(
                HEADER + "@RodaStruct record In(int id, String name) {}",
                OUT,
                """
                package p;
                import io.roda.annotations.*;
                @Aggregate class A {
                    @PartitionBy static int key(In i) { return 0; }
                    @Reduce static Out r(In i, Out o) { return o; }
                }
                @Window(size = 1) class W { @Reduce static Out r(In i) { return null; } }
                @DirectIndex class I { @Key static int key(In i) { return 0; } }
                """,
                HEADER + "@RodaStruct @Aggregate(from = In.class) record D(@PartitionBy int id) {}");

        assertEquals(List.of(Problem.MISSING_LENGTH.message("name")), Compiling.messages(compilation));
    }

    @Test
    void aBrokenKeyOrOutputIsReportedOnce() {
        final Compilation compilation = Compiling.compile(
                HEADER + "@RodaStruct record In(int id) {}",
                HEADER + "@RodaStruct record Out(int id, String name) {}",
                HEADER + "@RodaStruct record K(Object o) {}",
                """
                package p;
                import io.roda.annotations.*;
                @Aggregate class A {
                    @PartitionBy static K key(In i) { return null; }
                    @Reduce static Out r(In i, Out o) { return o; }
                }
                @Window(size = 1) class W { @Reduce static Out r(In i) { return null; } }
                @DirectIndex class I { @Key static K key(In i) { return null; } }
                """);

        assertEquals(
                List.of(
                        Problem.MISSING_LENGTH.message("name"),
                        Problem.COMPONENT_TYPE.message("o", "java.lang.Object")),
                Compiling.messages(compilation));
    }

    @Test
    void aTypeThatNeverComesIsNamedWhereItIsMentioned() {
        final String source =
                HEADER + "@Aggregate class A {\n @Reduce static Out r(\n InVeiw i,\n Out o) { return o; } }";
        final Compilation compilation = Compiling.compile(source, IN, OUT, KIND);

        final var error = compilation.errors().stream()
                .filter(e -> e.getMessage(null).equals(Problem.UNRESOLVED_TYPE.message("InVeiw")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(compilation.errors()));
        assertEquals(5, error.getLineNumber());
    }
}
