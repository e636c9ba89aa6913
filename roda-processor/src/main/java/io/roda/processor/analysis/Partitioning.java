package io.roda.processor.analysis;

import io.roda.processor.diagnostic.Problem;
import io.roda.processor.diagnostic.Reporter;
import io.roda.processor.model.KeyMethod;
import io.roda.processor.model.Struct;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** Reads the partition method of a pipeline class, if it has one. */
final class Partitioning {
    private final UserMethods methods;
    private final KeyMethods keys;
    private final Reporter reporter;

    Partitioning(final UserMethods methods, final KeyMethods keys, final Reporter reporter) {
        this.methods = methods;
        this.keys = keys;
        this.reporter = reporter;
    }

    /**
     * What was read.
     *
     * @param element the method, if there is one
     * @param keyed what it says, unless it is wrong
     */
    record Result(Optional<ExecutableElement> element, Optional<KeyMethods.Keyed> keyed) {
        /** Whether there is no method, or nothing wrong with it. */
        boolean isValid() {
            return element.isEmpty() || keyed.isPresent();
        }

        Optional<KeyMethod> method() {
            return keyed.map(KeyMethods.Keyed::method);
        }
    }

    Result read() {
        final Optional<ExecutableElement> method = methods.atMostOne("PartitionBy");
        method.filter(Partitioning::namesSource)
                .ifPresent(found -> reporter.report(Problem.PARTITION_SOURCE, found, found.getSimpleName()));
        return new Result(method, method.flatMap(methods::callable).flatMap(keys::read));
    }

    private static boolean namesSource(final ExecutableElement method) {
        return Annotations.find(method, "PartitionBy")
                .flatMap(mirror -> Annotations.value(mirror, "value", String.class))
                .filter(name -> !name.isEmpty())
                .isPresent();
    }

    /** Whether the method takes what the reducer takes; if not, that is reported. */
    boolean accepts(final Result result, final Struct input) {
        if (result.keyed().isEmpty() || result.keyed().get().struct().equals(input)) {
            return true;
        }
        reporter.report(
                Problem.PARTITION_INPUT,
                result.element().orElseThrow(),
                result.keyed().get().method().name(),
                input.type().simpleName());
        return false;
    }
}
