package io.roda.processor.analysis;

import io.roda.processor.analysis.StructUse.Role;
import io.roda.processor.diagnostic.Problem;
import io.roda.processor.diagnostic.Reporter;
import io.roda.processor.model.ComponentType;
import io.roda.processor.model.Form;
import io.roda.processor.model.KeyMethod;
import io.roda.processor.model.NestedStruct;
import io.roda.processor.model.Struct;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads methods that map a struct to its key. */
final class KeyMethods {
    private final StructUses uses;
    private final Reporter reporter;

    KeyMethods(final StructUses uses, final Reporter reporter) {
        this.uses = uses;
        this.reporter = reporter;
    }

    /** A key method with the struct that it takes. */
    record Keyed(Struct struct, KeyMethod method) {}

    /** Reads a method; what is wrong with it is reported. */
    Optional<Keyed> read(final ExecutableElement method) {
        final List<? extends VariableElement> parameters = method.getParameters();
        if (parameters.size() != 1) {
            reporter.report(Problem.KEY_SIGNATURE, method, method.getSimpleName());
            return Optional.empty();
        }
        final VariableElement parameter = parameters.get(0);
        final Optional<StructUse> use = uses.require(parameter.asType(), parameter);
        final Optional<ComponentType> key = keyType(method.getReturnType());
        if (key.isEmpty()
                || (use.isPresent() && !use.get().is(Role.RECORD) && !use.get().is(Role.VIEW))) {
            reporter.report(Problem.KEY_SIGNATURE, method, method.getSimpleName());
            return Optional.empty();
        }
        return use.map(found -> new Keyed(
                found.struct(),
                new KeyMethod(
                        method.getSimpleName().toString(),
                        found.is(Role.RECORD) ? Form.RECORD : Form.FLYWEIGHT,
                        key.get())));
    }

    private Optional<ComponentType> keyType(final TypeMirror type) {
        final Optional<ComponentType> scalar = ComponentTypes.scalar(type);
        return scalar.isPresent()
                ? scalar
                : uses.find(type).filter(use -> use.is(Role.RECORD)).map(use -> new NestedStruct(use.struct()));
    }
}
