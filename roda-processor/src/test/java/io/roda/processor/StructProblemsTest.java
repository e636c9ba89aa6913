package io.roda.processor;

import static io.roda.processor.WrongSource.HEADER;
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

/** Each thing that can be wrong with a struct: its message, its line, and nothing else reported. */
class StructProblemsTest {
    static Stream<Arguments> problems() {
        return Stream.of(
                wrong("@RodaStruct class /*!*/ A { int x; }", Problem.NOT_A_RECORD, "A"),
                wrong("@RodaStruct enum /*!*/ A { X }", Problem.NOT_A_RECORD, "A"),
                wrong("@RodaStruct record A<T> /*!*/ (int x) {}", Problem.GENERIC_RECORD, "A"),
                wrong("class O {\n @RodaStruct private record A(int x) {/*!*/}\n}", Problem.PRIVATE_RECORD, "A"),
                wrong(
                        "class O {\n private static class I {\n  @RodaStruct record A(int x) {/*!*/}\n }\n}",
                        Problem.PRIVATE_RECORD,
                        "I"),
                wrong(
                        "class O {\n @RodaStruct record B(int x) {}\n void m() {\n"
                                + "  @RodaStruct record A(int x) {/*!*/}\n }\n}",
                        Problem.LOCAL_TYPE,
                        "RodaStruct",
                        "A"),
                wrong(
                        "@RodaStruct record B(int x) {}\nclass O {\n Object o = new Object() {\n"
                                + "  @RodaStruct record A(int x) {/*!*/}\n };\n}",
                        Problem.LOCAL_TYPE,
                        "RodaStruct",
                        "A"),
                wrong(
                        "@RodaStruct record B(int x) {}\nclass O {\n void m() {\n"
                                + "  @Aggregate class A {/*!*/}\n }\n}",
                        Problem.LOCAL_TYPE,
                        "Aggregate",
                        "A"),
                wrong("record A(\n@FollowsTime long at/*!*/) {}", Problem.STRAY_LAYOUT, "FollowsTime", "at"),
                wrong("record A(\n@Length(3) String text/*!*/) {}", Problem.STRAY_LAYOUT, "Length", "text"),
                wrong("@RodaStruct record A() {/*!*/}", Problem.NO_COMPONENTS, "A"),
                wrong(
                        "@RodaStruct record A(\n int x,\n Object o/*!*/) {}",
                        Problem.COMPONENT_TYPE,
                        "o",
                        "java.lang.Object"),
                wrong("@RodaStruct record A(\n int[][] o/*!*/) {}", Problem.COMPONENT_TYPE, "o", "int[][]"),
                wrong("@RodaStruct record A(\n Integer o/*!*/) {}", Problem.COMPONENT_TYPE, "o", "java.lang.Integer"),
                wrong("@RodaStruct record A(\n String[] o/*!*/) {}", Problem.COMPONENT_TYPE, "o", "java.lang.String[]"),
                wrong("@RodaStruct record A(\n E e/*!*/) { enum E {} }", Problem.EMPTY_ENUM, "e", "E"),
                wrong("@RodaStruct record A(\n E e/*!*/) { private enum E { X } }", Problem.PRIVATE_TYPE, "e", "E"),
                wrong("@RodaStruct record A(\n int x,\n String s/*!*/) {}", Problem.MISSING_LENGTH, "s"),
                wrong("@RodaStruct record A(\n int x,\n long[] s/*!*/) {}", Problem.MISSING_LENGTH, "s"),
                wrong("@RodaStruct record A(\n @Length(4) int x/*!*/) {}", Problem.USELESS_LENGTH, "x"),
                wrong("@RodaStruct record A(\n @Length(0) String s/*!*/) {}", Problem.BAD_LENGTH, "s", 0),
                wrong("@RodaStruct record A(\n @Length(-3) int[] s/*!*/) {}", Problem.BAD_LENGTH, "s", -3),
                wrong(
                        "@RodaStruct record A(\n @Length(1 << 29) double[] s/*!*/) {}",
                        Problem.STRUCT_TOO_LARGE,
                        1 << 30,
                        "A"),
                wrong(
                        "@RodaStruct record A(@Length(1 << 30) String s, int x) {/*!*/}",
                        Problem.STRUCT_TOO_LARGE,
                        1 << 30,
                        "A"),
                wrong("@RodaStruct(align = 3) record A(int x) {/*!*/}", Problem.BAD_ALIGN, "A", 3),
                wrong("@RodaStruct(align = -8) record A(int x) {/*!*/}", Problem.BAD_ALIGN, "A", -8),
                wrong("@RodaStruct(align = 8192) record A(int x) {/*!*/}", Problem.BAD_ALIGN, "A", 8192),
                wrong("@RodaStruct record A(\n @FollowsTime double t/*!*/) {}", Problem.FOLLOWS_TIME, "t", 1),
                wrong("@RodaStruct record A(\n @FollowsTime char t/*!*/) {}", Problem.FOLLOWS_TIME, "t", 1),
                wrong("@RodaStruct record A(\n @FollowsTime boolean t/*!*/) {}", Problem.FOLLOWS_TIME, "t", 1),
                wrong(
                        "@RodaStruct record A(\n @FollowsTime(step = 5) @Length(4) String t/*!*/) {}",
                        Problem.FOLLOWS_TIME,
                        "t",
                        5),
                wrong(
                        "@RodaStruct record A(\n int x,\n @FollowsTime(step = 5) B b/*!*/) {\n"
                                + " @RodaStruct record B(int x) {} }",
                        Problem.FOLLOWS_TIME,
                        "b",
                        5),
                wrong("@RodaStruct record A(\n @FollowsTime(step = 0) int t/*!*/) {}", Problem.FOLLOWS_TIME, "t", 0),
                wrong(
                        "@RodaStruct record A(\n @FollowsTime(step = -60) long t/*!*/) {}",
                        Problem.FOLLOWS_TIME,
                        "t",
                        -60),
                wrong(
                        "@RodaStruct record A(\n @FollowsTime long t,\n int x,\n @FollowsTime short u/*!*/) {}",
                        Problem.TWO_FOLLOW_TIME,
                        "t",
                        "u"),
                wrong("@RodaStruct record A(\n int x,\n A a/*!*/) {}", Problem.RECURSIVE_STRUCT, "A -> A"),
                wrong(
                        "@RodaStruct record A(\n B b/*!*/) {\n record B(A a) {} }",
                        Problem.RECURSIVE_STRUCT,
                        "A -> B -> A"),
                wrong(
                        "@RodaStruct record A(\n B b/*!*/) {\n record B(int x) {} }",
                        Problem.NESTED_NOT_A_STRUCT,
                        "b",
                        "B"),
                wrong("@RodaStruct record A(\n int toRecord/*!*/) {}", Problem.RESERVED_NAME, "toRecord"),
                wrong("@RodaStruct record A(\n int wrap/*!*/) {}", Problem.RESERVED_NAME, "wrap"),
                wrong("@RodaStruct record A(\n int getLong/*!*/) {}", Problem.RESERVED_NAME, "getLong"),
                wrong(
                        "@RodaStruct record A(\n int fooBar,\n int FOO_BAR/*!*/) {}",
                        Problem.CONSTANT_CLASH,
                        "fooBar",
                        "FOO_BAR",
                        "FOO_BAR_OFFSET"),
                wrong(
                        "class Outer {\n @RodaStruct record A(int x) {}\n}\n"
                                + "@RodaStruct record Outer_A(int x) {/*!*/}",
                        Problem.NAME_CLASH,
                        "p.Outer_ACodec",
                        "p.Outer_A",
                        "'p.Outer.A'"),
                wrong(
                        "@RodaStruct record A(int x) {/*!*/}\nclass AReader {}",
                        Problem.NAME_CLASH,
                        "p.AReader",
                        "p.A",
                        "the class of that name"));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void isReportedOnceAtItsLine(final String source, final String message) {
        assertReported(source, message);
    }

    @Test
    void twoStructsInEachOtherAreBothReported() {
        final Compilation compilation =
                Compiling.compile(HEADER + "@RodaStruct record A(B b) {}", HEADER + "@RodaStruct record B(A a) {}");

        assertEquals(
                List.of(
                        Problem.RECURSIVE_STRUCT.message("A -> B -> A"),
                        Problem.RECURSIVE_STRUCT.message("B -> A -> B")),
                Compiling.messages(compilation));
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        final Compilation compilation = Compiling.compile(
                HEADER + "@RodaStruct(align = 3) record A(String s, Object o) {}",
                HEADER + "@RodaStruct record B() {}");

        assertEquals(
                List.of(
                        Problem.BAD_ALIGN.message("A", 3),
                        Problem.MISSING_LENGTH.message("s"),
                        Problem.COMPONENT_TYPE.message("o", "java.lang.Object"),
                        Problem.NO_COMPONENTS.message("B")),
                Compiling.messages(compilation));
    }

    @Test
    void anInvalidNestedStructIsReportedOnceAndNotWhereItIsUsed() {
        final Compilation compilation = Compiling.compile(
                HEADER + "@RodaStruct record A(B b) {}", HEADER + "@RodaStruct record B(String s) {}");

        assertEquals(List.of(Problem.MISSING_LENGTH.message("s")), Compiling.messages(compilation));
    }

    @Test
    void aTypeThatNeverComesIsNamedAtItsComponent() {
        final Compilation compilation = Compiling.compile(HEADER + "@RodaStruct record A(\n int x,\n Missing m) {}");

        final var error = compilation.errors().stream()
                .filter(e -> e.getMessage(null).equals(Problem.UNRESOLVED_TYPE.message("Missing")))
                .findFirst()
                .orElseThrow();
        assertEquals(5, error.getLineNumber());
    }
}
