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
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
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
        if (uses.isBroken(method.getReturnType()) || !isVisible(method)) {
            return Optional.empty();
        }
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

    /** Whether generated code can name the key's type; if not, that is reported, on a struct by what reads structs. */
    private boolean isVisible(final ExecutableElement method) {
        if (method.getReturnType().getKind() == TypeKind.DECLARED) {
            Element element = ((DeclaredType) method.getReturnType()).asElement();
            for (; element instanceof TypeElement; element = element.getEnclosingElement()) {
                if (element.getModifiers().contains(Modifier.PRIVATE)) {
                    reporter.report(Problem.PRIVATE_KEY, method, method.getSimpleName(), element.getSimpleName());
                    return false;
                }
            }
        }
        return true;
    }

    private Optional<ComponentType> keyType(final TypeMirror type) {
        final Optional<ComponentType> scalar = ComponentTypes.scalar(type);
        return scalar.isPresent()
                ? scalar
                : uses.find(type).filter(use -> use.is(Role.RECORD)).map(use -> new NestedStruct(use.struct()));
    }
}
