package io.roda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import io.roda.processor.diagnostic.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Sources with one thing wrong, each on the line of a marker. */
final class WrongSource {
    static final String HEADER = "package p;\nimport io.roda.annotations.*;\n";

    /** What pipelines read and write. */
    static final String IN =
            HEADER + "@RodaStruct record In(int id, long at, double value, Kind kind, @Length(4) String name) {}";

    static final String OUT = HEADER + "@RodaStruct record Out(int id, double value) {}";
    static final String KIND = HEADER + "enum Kind { X, Y }";

    /** The line that the marker is on is where the problem must be reported. */
    private static final String MARKER = "/*!*/";

    private WrongSource() {}

    /** A source, without its header, and what is to be said of it. */
    static Arguments wrong(final String source, final Problem problem, final Object... arguments) {
        return Arguments.of(source, problem.message(arguments));
    }

    /** Compiles a source with others, and asserts that the message is reported at its marker, and nothing else. */
    static void assertReported(final String source, final String message, final String... others) {
        final String whole = HEADER + source;
        final Compilation compilation = Compiling.compile(
                Stream.concat(Stream.of(whole), Stream.of(others)).toArray(String[]::new));

        assertEquals(List.of(message), Compiling.messages(compilation), source);
        final long line = whole.substring(0, whole.indexOf(MARKER)).lines().count();
        assertEquals(line, compilation.errors().get(0).getLineNumber(), source);
    }
}
