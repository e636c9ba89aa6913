package io.roda.processor.analysis;

import io.roda.processor.diagnostic.Problem;
import io.roda.processor.diagnostic.Reporter;
import io.roda.processor.model.Span;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** Reads the extent of windows. */
final class Spans {
    /** What one partition's state may take: offsets within it are ints. */
    private static final long MAX_STATE = 1L << 30;

    private Spans() {}

    /** The extent that a type's annotation gives, unless something is wrong with it. */
    static Optional<Span> read(final TypeElement type, final Reporter reporter) {
        final AnnotationMirror window = Annotations.find(type, "Window").orElseThrow();
        final int size = Annotations.value(window, "size", Integer.class).orElse(0);
        final int every = Annotations.value(window, "every", Integer.class).orElse(1);
        if (size < 1 || every < 1) {
            reporter.report(Problem.WINDOW_SPAN, type, size, every);
            return Optional.empty();
        }
        return Optional.of(new Span(size, every));
    }

    /** Whether the state of a partition is small enough; if not, that is reported. */
    static boolean fits(final Span span, final long bytesPerInput, final TypeElement type, final Reporter reporter) {
        if (span.size() * bytesPerInput <= MAX_STATE) {
            return true;
        }
        reporter.report(Problem.WINDOW_TOO_LARGE, type, span.size(), bytesPerInput, MAX_STATE);
        return false;
    }
}
