package io.roda.processor.analysis;

import io.roda.processor.analysis.StructUse.Role;
import io.roda.processor.diagnostic.Problem;
import io.roda.processor.diagnostic.Reporter;
import io.roda.processor.model.Form;
import io.roda.processor.model.Owner;
import io.roda.processor.model.Reducer;
import io.roda.processor.model.Span;
import io.roda.processor.model.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Reads window classes. */
public final class WindowAnalyzer {
    private final StructUses uses;
    private final Reporter reporter;

    public WindowAnalyzer(final Structs structs, final Reporter reporter) {
        this.uses = new StructUses(structs, reporter);
        this.reporter = reporter;
    }

    /** Reads a class; what is wrong with it is reported. */
    public Optional<Window> analyze(final TypeElement type) {
        final UserMethods methods = new UserMethods(type, reporter);
        final Optional<Owner> owner = methods.owner();
        final Optional<Span> span = Spans.read(type, reporter);
        final Optional<ExecutableElement> reduce = methods.one("Reduce");
        final Partitioning partitioning = new Partitioning(methods, new KeyMethods(uses, reporter), reporter);
        final Partitioning.Result partition = partitioning.read();
        final Optional<Window> window = owner.isEmpty() || span.isEmpty() || reduce.isEmpty()
                ? Optional.empty()
                : reducer(owner.get(), span.get(), reduce.get(), partition);
        return window.filter(w -> partition.isValid() && partitioning.accepts(partition, w.input()))
                .filter(w -> Spans.fits(w.span(), w.input().layout().length(), type, reporter));
    }

    private Optional<Window> reducer(
            final Owner owner, final Span span, final ExecutableElement method, final Partitioning.Result partition) {
        final List<StructUse> parameters = new ArrayList<>();
        for (final VariableElement parameter : method.getParameters()) {
            uses.require(parameter.asType(), parameter).ifPresent(parameters::add);
        }
        if (parameters.size() < method.getParameters().size()) {
            return Optional.empty();
        }
        if (parameters.isEmpty()) {
            return refuse(method);
        }
        final StructUse last = parameters.get(parameters.size() - 1);
        final boolean isFlyweight = last.is(Role.FLYWEIGHT);
        final List<StructUse> inputs = isFlyweight ? parameters.subList(0, parameters.size() - 1) : parameters;
        final Optional<StructUse> output = isFlyweight
                ? Optional.of(last).filter(use -> method.getReturnType().getKind() == TypeKind.BOOLEAN)
                : uses.find(method.getReturnType()).filter(use -> use.is(Role.RECORD));
        if (uses.isBroken(method.getReturnType())) {
            return Optional.empty();
        }
        final boolean isUnrolled = inputs.size() != 1 || !inputs.get(0).is(Role.WINDOW);
        if (output.isEmpty() || (isUnrolled && !areAlike(inputs, isFlyweight ? Role.VIEW : Role.RECORD))) {
            return refuse(method);
        }
        if (isUnrolled && inputs.size() != span.size()) {
            reporter.report(Problem.WINDOW_PARAMETERS, method, method.getSimpleName(), span.size(), inputs.size());
            return Optional.empty();
        }
        return Optional.of(new Window(
                AggregateAnalyzer.visibleLike(owner, inputs.get(0), output.get()),
                inputs.get(0).struct(),
                output.get().struct(),
                partition.method(),
                new Reducer(method.getSimpleName().toString(), isFlyweight ? Form.FLYWEIGHT : Form.RECORD),
                isUnrolled,
                span));
    }

    private static boolean areAlike(final List<StructUse> inputs, final Role role) {
        return !inputs.isEmpty()
                && inputs.get(0).is(role)
                && inputs.stream().distinct().count() == 1;
    }

    private Optional<Window> refuse(final ExecutableElement method) {
        reporter.report(Problem.WINDOW_SIGNATURE, method, method.getSimpleName());
        return Optional.empty();
    }
}
