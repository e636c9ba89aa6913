package io.roda.processor.analysis;

import com.palantir.javapoet.ClassName;
import io.roda.processor.analysis.StructUse.Role;
import io.roda.processor.diagnostic.Problem;
import io.roda.processor.diagnostic.Reporter;
import io.roda.processor.model.Component;
import io.roda.processor.model.Declared;
import io.roda.processor.model.Derivation;
import io.roda.processor.model.Owner;
import io.roda.processor.model.Span;
import io.roda.processor.model.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads pipelines that are declared on their output record. */
public final class DeclaredAnalyzer {
    /** The most state that a function keeps for one input of a window: a value, two sums and two queues. */
    private static final long STATE_PER_INPUT = 48;

    private final Structs structs;
    private final StructUses uses;
    private final Reporter reporter;

    public DeclaredAnalyzer(final Structs structs, final Reporter reporter) {
        this.structs = structs;
        this.uses = new StructUses(structs, reporter);
        this.reporter = reporter;
    }

    /** Reads a record that bears an annotation; what is wrong with it is reported. */
    public Optional<Declared> analyze(final TypeElement type, final String annotation) {
        final AnnotationMirror mirror = Annotations.find(type, annotation).orElseThrow();
        if (!Annotations.has(type, "RodaStruct")) {
            reporter.report(Problem.DECLARED_NOT_A_STRUCT, type, type.getSimpleName());
            return Optional.empty();
        }
        final Optional<TypeMirror> from =
                Annotations.value(mirror, "from", TypeMirror.class).filter(t -> t.getKind() != TypeKind.VOID);
        if (from.isEmpty()) {
            reporter.report(Problem.DECLARED_FROM, type, annotation, type.getSimpleName());
            return Optional.empty();
        }
        final Optional<Span> span = annotation.equals("Window") ? Spans.read(type, reporter) : Optional.empty();
        final Optional<StructUse> input = uses.require(from.get(), type);
        if (input.isPresent() && !input.get().is(Role.RECORD)) {
            reporter.report(Problem.DECLARED_FROM, type, annotation, type.getSimpleName());
            return Optional.empty();
        }
        final Optional<Struct> output = structs.find(type);
        if (input.isEmpty() || output.isEmpty() || (annotation.equals("Window") && span.isEmpty())) {
            return Optional.empty();
        }
        return declared(type, input.get().struct(), output.get(), span);
    }

    private Optional<Declared> declared(
            final TypeElement type, final Struct input, final Struct output, final Optional<Span> span) {
        final Derivations derivations = new Derivations(input, reporter);
        final List<Derivation> found = new ArrayList<>();
        for (final RecordComponentElement element : type.getRecordComponents()) {
            final Component target =
                    output.component(element.getSimpleName().toString()).orElseThrow();
            derivations.read(element, target).ifPresent(found::add);
        }
        if (found.size() < output.components().size()
                || (span.isPresent() && !Spans.fits(span.get(), statePerInput(found), type, reporter))) {
            return Optional.empty();
        }
        final Owner owner = new Owner(ClassName.get(type), output.isPublic() && input.isPublic());
        return Optional.of(new Declared(owner, input, output, found, span));
    }

    private static long statePerInput(final List<Derivation> derivations) {
        return derivations.stream()
                .mapToLong(derivation ->
                        STATE_PER_INPUT + derivation.source().type().length())
                .sum();
    }
}
