package io.roda.processor.analysis;

import io.roda.processor.analysis.StructUse.Role;
import io.roda.processor.diagnostic.Problem;
import io.roda.processor.diagnostic.Reporter;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Recognizes structs, and what is generated for them, in the signatures of users' methods. */
final class StructUses {
    private static final String VIEW_BASE = "io.roda.runtime.spi.StructView";
    private static final String WINDOW_BASE = "io.roda.runtime.spi.RecordWindow";

    private final Structs structs;
    private final Reporter reporter;

    StructUses(final Structs structs, final Reporter reporter) {
        this.structs = structs;
        this.reporter = reporter;
    }

    /** How a type refers to a struct, or empty if it doesn't. */
    Optional<StructUse> find(final TypeMirror type) {
        return element(type).flatMap(this::find);
    }

    /**
     * How a type refers to a struct; if it doesn't, that is reported.
     *
     * @param type the type
     * @param where what it is the type of
     */
    Optional<StructUse> require(final TypeMirror type, final Element where) {
        final Optional<StructUse> use = find(type);
        if (use.isEmpty() && !isBroken(type)) {
            reporter.report(Problem.NOT_A_STRUCT, where, where.getSimpleName(), type);
        }
        return use;
    }

    /** Whether a type is meant to be a struct but something is wrong with it, which is reported on the struct itself. */
    boolean isBroken(final TypeMirror type) {
        return type.getKind() == TypeKind.ERROR
                || (find(type).isEmpty()
                        && element(type)
                                .filter(e -> Annotations.has(e, "RodaStruct"))
                                .isPresent());
    }

    private Optional<StructUse> find(final TypeElement type) {
        if (type.getKind() == ElementKind.RECORD) {
            return structs.find(type).map(struct -> new StructUse(struct, Role.RECORD));
        }
        final Optional<TypeElement> base = element(type.getSuperclass());
        if (isNamed(base, WINDOW_BASE)) {
            return returned(type, "get").map(struct -> new StructUse(struct.struct(), Role.WINDOW));
        }
        if (isNamed(base, VIEW_BASE)) {
            return returned(type, "toRecord").map(struct -> new StructUse(struct.struct(), Role.VIEW));
        }
        if (base.isPresent() && isNamed(element(base.get().getSuperclass()), VIEW_BASE)) {
            return returned(base.get(), "toRecord").map(struct -> new StructUse(struct.struct(), Role.FLYWEIGHT));
        }
        return Optional.empty();
    }

    private Optional<StructUse> returned(final TypeElement type, final String method) {
        for (final ExecutableElement candidate : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (candidate.getSimpleName().contentEquals(method)) {
                return find(candidate.getReturnType());
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(final Optional<TypeElement> type, final String name) {
        return type.isPresent() && type.get().getQualifiedName().contentEquals(name);
    }

    private static Optional<TypeElement> element(final TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? Optional.of((TypeElement) ((DeclaredType) type).asElement())
                : Optional.empty();
    }
}
