package io.roda.processor.analysis;

import io.roda.processor.analysis.StructUse.Role;
import io.roda.processor.diagnostic.Problem;
import io.roda.processor.diagnostic.Reporter;
import io.roda.processor.model.Aggregate;
import io.roda.processor.model.Form;
import io.roda.processor.model.Owner;
import io.roda.processor.model.Reducer;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Reads aggregate classes. */
public final class AggregateAnalyzer {
    private final StructUses uses;
    private final Reporter reporter;

    public AggregateAnalyzer(final Structs structs, final Reporter reporter) {
        this.uses = new StructUses(structs, reporter);
        this.reporter = reporter;
    }

    /** Reads a class; what is wrong with it is reported. */
    public Optional<Aggregate> analyze(final TypeElement type) {
        final UserMethods methods = new UserMethods(type, reporter);
        final Optional<Owner> owner = methods.owner();
        final Optional<ExecutableElement> reduce = methods.one("Reduce");
        final Partitioning partitioning = new Partitioning(methods, new KeyMethods(uses, reporter), reporter);
        final Partitioning.Result partition = partitioning.read();
        final Optional<Aggregate> aggregate =
                owner.isEmpty() || reduce.isEmpty() ? Optional.empty() : reducer(owner.get(), reduce.get(), partition);
        return partition.isValid()
                ? aggregate.filter(a -> partitioning.accepts(partition, a.input()))
                : Optional.empty();
    }

    private Optional<Aggregate> reducer(
            final Owner owner, final ExecutableElement method, final Partitioning.Result partition) {
        final List<? extends VariableElement> parameters = method.getParameters();
        final boolean isIndexed =
                parameters.size() == 3 && parameters.get(0).asType().getKind() == TypeKind.LONG;
        if (!isIndexed && parameters.size() != 2) {
            return refuse(method);
        }
        final VariableElement input = parameters.get(parameters.size() - 2);
        final VariableElement state = parameters.get(parameters.size() - 1);
        final Optional<StructUse> in = uses.require(input.asType(), input);
        final Optional<StructUse> out = uses.require(state.asType(), state);
        if (in.isEmpty() || out.isEmpty()) {
            return Optional.empty();
        }
        final Form form;
        if (in.get().is(Role.RECORD) && out.get().is(Role.RECORD) && returns(method, out.get())) {
            form = Form.RECORD;
        } else if (in.get().is(Role.VIEW)
                && out.get().is(Role.FLYWEIGHT)
                && method.getReturnType().getKind() == TypeKind.VOID) {
            form = Form.FLYWEIGHT;
        } else {
            return refuse(method);
        }
        return Optional.of(new Aggregate(
                visibleLike(owner, in.get(), out.get()),
                in.get().struct(),
                out.get().struct(),
                partition.method(),
                new Reducer(method.getSimpleName().toString(), form),
                isIndexed));
    }

    private boolean returns(final ExecutableElement method, final StructUse out) {
        return uses.find(method.getReturnType()).filter(out::equals).isPresent();
    }

    /** A pipeline is public only if all that its signatures name is. */
    static Owner visibleLike(final Owner owner, final StructUse in, final StructUse out) {
        return new Owner(
                owner.type(),
                owner.isPublic() && in.struct().isPublic() && out.struct().isPublic());
    }

    private Optional<Aggregate> refuse(final ExecutableElement method) {
        reporter.report(Problem.AGGREGATE_SIGNATURE, method, method.getSimpleName());
        return Optional.empty();
    }
}
