package io.roda.processor;

import static io.roda.processor.WrongSource.IN;
import static io.roda.processor.WrongSource.KIND;
import static io.roda.processor.WrongSource.OUT;
import static io.roda.processor.WrongSource.assertReported;
import static io.roda.processor.WrongSource.wrong;

import io.roda.processor.diagnostic.Problem;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that can be wrong with a pipeline that is declared on its output: its message, its line, and no other. */
class DeclaredProblemsTest {
    static Stream<Arguments> declared() {
        final String start = "@RodaStruct @Aggregate(from = In.class) record A(\n";
        return Stream.of(
                wrong("@Aggregate(from = In.class) record A(int id) {/*!*/}", Problem.DECLARED_NOT_A_STRUCT, "A"),
                wrong("@RodaStruct @Aggregate record A(@Count int n) {/*!*/}", Problem.DECLARED_FROM, "Aggregate", "A"),
                wrong(
                        "@RodaStruct @Window(size = 2) record A(@Count int n) {/*!*/}",
                        Problem.DECLARED_FROM,
                        "Window",
                        "A"),
                wrong(
                        "@RodaStruct @Aggregate(from = InView.class) record A(@Count int n) {/*!*/}",
                        Problem.DECLARED_FROM,
                        "Aggregate",
                        "A"),
                wrong(
                        "@RodaStruct @Aggregate(from = String.class) record A(@Count int n) {/*!*/}",
                        Problem.NOT_A_STRUCT,
                        "A",
                        "java.lang.String",
                        "java.lang.String"),
                wrong(
                        "@RodaStruct @Aggregate(from = int.class) record A(@Count int n) {/*!*/}",
                        Problem.NOT_A_STRUCT,
                        "A",
                        "int",
                        "int"),
                wrong(
                        "@RodaStruct @Window(size = 0, from = In.class) record A(@Count int n) {/*!*/}",
                        Problem.WINDOW_SPAN,
                        0,
                        1),
                wrong(
                        "@RodaStruct @Window(size = 1 << 28, from = In.class) record A(@Last double value) {/*!*/}",
                        Problem.WINDOW_TOO_LARGE,
                        1 << 28,
                        56,
                        1 << 30),
                wrong(start + "@PartitionBy int id,\n double value/*!*/) {}", Problem.FUNCTION_COUNT, "value", 0),
                wrong(start + "@Min @Max double value/*!*/) {}", Problem.FUNCTION_COUNT, "value", 2),
                wrong(
                        start + "@Min(\"valeu\") double least/*!*/) {}",
                        Problem.UNKNOWN_SOURCE,
                        "valeu",
                        "In",
                        "did you mean 'value'?"),
                wrong(
                        start + "@Last double something/*!*/) {}",
                        Problem.UNKNOWN_SOURCE,
                        "something",
                        "In",
                        "it has 'id', 'at', 'value', 'kind', 'name'"),
                wrong(start + "@Count double n/*!*/) {}", Problem.FUNCTION_TYPE, "Count", "n", "a long or an int"),
                wrong(
                        start + "@Sum(\"id\") int sum/*!*/) {}",
                        Problem.FUNCTION_TYPE,
                        "Sum",
                        "sum",
                        "a long, as 'id' is int"),
                wrong(
                        start + "@Sum(\"value\") long sum/*!*/) {}",
                        Problem.FUNCTION_TYPE,
                        "Sum",
                        "sum",
                        "a double, as 'value' is double"),
                wrong(
                        start + "@Sum(\"kind\") long sum/*!*/) {}",
                        Problem.FUNCTION_TYPE,
                        "Sum",
                        "sum",
                        "of a number, which 'kind' is not"),
                wrong(start + "@Mean(\"id\") long mean/*!*/) {}", Problem.FUNCTION_TYPE, "Mean", "mean", "a double"),
                wrong(start + "@StdDev(\"id\") float dev/*!*/) {}", Problem.FUNCTION_TYPE, "StdDev", "dev", "a double"),
                wrong(
                        start + "@Min(\"id\") long least/*!*/) {}",
                        Problem.FUNCTION_TYPE,
                        "Min",
                        "least",
                        "int like 'id'"),
                wrong(
                        start + "@Max(\"name\") @Length(4) String greatest/*!*/) {}",
                        Problem.FUNCTION_TYPE,
                        "Max",
                        "greatest",
                        "of a number, which 'name' is not"),
                wrong(
                        start + "@First(\"name\") @Length(5) String n/*!*/) {}",
                        Problem.FUNCTION_TYPE,
                        "First",
                        "n",
                        "java.lang.String like 'name', with the same @Length"),
                wrong(
                        start + "@PartitionBy(\"id\") long n/*!*/) {}",
                        Problem.FUNCTION_TYPE,
                        "PartitionBy",
                        "n",
                        "int like 'id', with the same @Length"),
                wrong(start + "@PartitionBy @Bucket(0) long at/*!*/) {}", Problem.BUCKET, "at", 0),
                wrong(start + "@PartitionBy @Bucket(5) double value/*!*/) {}", Problem.BUCKET, "value", 5),
                wrong(start + "@Last @Bucket(5) long at/*!*/) {}", Problem.BUCKET, "at", 5));
    }

    static Stream<Arguments> misplaced() {
        return Stream.of(
                wrong("@RodaStruct record A(\n@Min double value/*!*/) {}", Problem.STRAY_FUNCTION, "Min", "value"),
                wrong("record A(\n@Count int n/*!*/) {}", Problem.STRAY_FUNCTION, "Count", "n"),
                wrong(
                        "@RodaStruct record A(\n@PartitionBy int id/*!*/) {}",
                        Problem.STRAY_FUNCTION,
                        "PartitionBy",
                        "id"),
                wrong("@RodaStruct record A(\n@Bucket(3) int id/*!*/) {}", Problem.STRAY_FUNCTION, "Bucket", "id"));
    }

    @ParameterizedTest
    @MethodSource({"declared", "misplaced"})
    void isReportedOnceAtItsLine(final String source, final String message) {
        assertReported(source, message, IN, OUT, KIND);
    }
}
