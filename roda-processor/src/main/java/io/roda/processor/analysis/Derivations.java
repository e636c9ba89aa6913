package io.roda.processor.analysis;

import io.roda.processor.diagnostic.Problem;
import io.roda.processor.diagnostic.Reporter;
import io.roda.processor.model.Component;
import io.roda.processor.model.Derivation;
import io.roda.processor.model.Derivation.Function;
import io.roda.processor.model.Primitive;
import io.roda.processor.model.Struct;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.RecordComponentElement;

/** Reads how the components of a declared record follow from those of its input. */
final class Derivations {
    private static final Map<String, Function> FUNCTIONS = new LinkedHashMap<>();

    static {
        FUNCTIONS.put("PartitionBy", Function.PARTITION_BY);
        FUNCTIONS.put("Count", Function.COUNT);
        FUNCTIONS.put("Sum", Function.SUM);
        FUNCTIONS.put("Min", Function.MIN);
        FUNCTIONS.put("Max", Function.MAX);
        FUNCTIONS.put("Mean", Function.MEAN);
        FUNCTIONS.put("StdDev", Function.STD_DEV);
        FUNCTIONS.put("First", Function.FIRST);
        FUNCTIONS.put("Last", Function.LAST);
    }

    private final Struct input;
    private final Reporter reporter;

    Derivations(final Struct input, final Reporter reporter) {
        this.input = input;
        this.reporter = reporter;
    }

    /** The simple names of the annotations that say how a component follows. */
    static Stream<String> annotations() {
        return FUNCTIONS.keySet().stream();
    }

    /** Reads one component; what is wrong with it is reported. */
    Optional<Derivation> read(final RecordComponentElement element, final Component target) {
        final List<String> annotations = FUNCTIONS.keySet().stream()
                .filter(name -> Annotations.has(element, name))
                .toList();
        if (annotations.size() != 1) {
            reporter.report(Problem.FUNCTION_COUNT, element, target.name(), annotations.size());
            return Optional.empty();
        }
        final String annotation = annotations.get(0);
        final Function function = FUNCTIONS.get(annotation);
        final Optional<Component> source =
                function == Function.COUNT ? Optional.of(target) : source(element, annotation, target);
        final Optional<Long> bucket = bucket(element, target, function, source);
        if (source.isEmpty() || bucket.isEmpty()) {
            return Optional.empty();
        }
        final Derivation derivation = new Derivation(target, function, source.get(), bucket.get());
        final Optional<String> fault = fault(derivation);
        fault.ifPresent(
                expected -> reporter.report(Problem.FUNCTION_TYPE, element, annotation, target.name(), expected));
        return fault.isPresent() ? Optional.empty() : Optional.of(derivation);
    }

    private Optional<Component> source(
            final RecordComponentElement element, final String annotation, final Component target) {
        final AnnotationMirror mirror = Annotations.find(element, annotation).orElseThrow();
        final String name = Annotations.value(mirror, "value", String.class)
                .filter(value -> !value.isEmpty())
                .orElse(target.name());
        final Optional<Component> source = input.component(name);
        if (source.isEmpty()) {
            reporter.report(Problem.UNKNOWN_SOURCE, element, name, input.type().simpleName(), suggestion(name));
        }
        return source;
    }

    private String suggestion(final String name) {
        return input.components().stream()
                .map(Component::name)
                .min(Comparator.comparingInt(candidate -> EditDistance.between(name, candidate)))
                .filter(candidate -> EditDistance.between(name, candidate) <= Math.max(2, name.length() / 3))
                .map(candidate -> "did you mean '" + candidate + "'?")
                .orElseGet(() -> "it has "
                        + String.join(
                                ", ",
                                input.components().stream()
                                        .map(component -> "'" + component.name() + "'")
                                        .toList()));
    }

    private Optional<Long> bucket(
            final RecordComponentElement element,
            final Component target,
            final Function function,
            final Optional<Component> source) {
        final Optional<AnnotationMirror> mirror = Annotations.find(element, "Bucket");
        if (mirror.isEmpty()) {
            return Optional.of(0L);
        }
        final long width = Annotations.value(mirror.get(), "value", Long.class).orElse(0L);
        final boolean isIntegral =
                source.isEmpty() || (source.get().type() instanceof Primitive type && type.isIntegral());
        if (width < 1 || function != Function.PARTITION_BY || !isIntegral) {
            reporter.report(Problem.BUCKET, element, target.name(), width);
            return Optional.empty();
        }
        return Optional.of(width);
    }

    /** What the types would have to be, if they aren't. */
    private static Optional<String> fault(final Derivation derivation) {
        final Component target = derivation.target();
        final Component source = derivation.source();
        final boolean isNumber = source.type() instanceof Primitive type && (type.isIntegral() || type.isFloating());
        final boolean isFloating = source.type() == Primitive.FLOAT || source.type() == Primitive.DOUBLE;
        return switch (derivation.function()) {
            case COUNT -> unless(target.type() == Primitive.LONG || target.type() == Primitive.INT, "a long or an int");
            case SUM ->
                unless(
                        isNumber && target.type() == (isFloating ? Primitive.DOUBLE : Primitive.LONG),
                        isNumber
                                ? (isFloating ? "a double" : "a long") + ", as '" + source.name() + "' is "
                                        + source.type().type()
                                : "of a number, which '" + source.name() + "' is not");
            case MEAN, STD_DEV ->
                unless(
                        isNumber && target.type() == Primitive.DOUBLE,
                        isNumber ? "a double" : "of a number, which '" + source.name() + "' is not");
            case MIN, MAX ->
                unless(
                        isNumber && target.type().equals(source.type()),
                        isNumber
                                ? source.type().type() + " like '" + source.name() + "'"
                                : "of a number, which '" + source.name() + "' is not");
            case FIRST, LAST, PARTITION_BY ->
                unless(
                        target.type().equals(source.type()),
                        source.type().type() + " like '" + source.name() + "', with the same @Length");
        };
    }

    private static Optional<String> unless(final boolean holds, final String expected) {
        return holds ? Optional.empty() : Optional.of(expected);
    }
}
