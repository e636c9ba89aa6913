package io.roda.processor.step;

import io.roda.processor.diagnostic.Problem;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Runs one step over the rounds of a compilation, remembering by name what had to wait. */
public final class StepRunner {
    private static final int SHOWN_FRAMES = 5;

    private final Step step;
    private final Context context;
    private final Set<String> pending = new LinkedHashSet<>();

    public StepRunner(final Step step, final Context context) {
        this.step = step;
        this.context = context;
    }

    /** Processes the types of a round, and those that waited for it. */
    public void run(final RoundEnvironment round) {
        final TypeElement annotation = context.elements().getTypeElement(step.annotation());
        if (annotation == null) {
            return;
        }
        for (final Element element : round.getElementsAnnotatedWith(annotation)) {
            if (element instanceof TypeElement type) {
                pending.add(type.getQualifiedName().toString());
            }
        }
        for (final Iterator<String> names = pending.iterator(); names.hasNext(); ) {
            final TypeElement type = context.elements().getTypeElement(names.next());
            if (type == null || process(type)) {
                names.remove();
            }
        }
    }

    private boolean process(final TypeElement type) {
        try {
            return step.process(type);
        } catch (RuntimeException e) {
            final String cause = Stream.concat(
                            Stream.of(e), Stream.of(e.getStackTrace()).limit(SHOWN_FRAMES))
                    .map(Object::toString)
                    .collect(Collectors.joining("\n    at "));
            context.reporter().report(Problem.INTERNAL, type, cause);
            return true;
        }
    }

    /** Reports what waited for types that never came. */
    public void reportPending() {
        for (final String name : pending) {
            final TypeElement type = context.elements().getTypeElement(name);
            if (type != null) {
                MissingTypes.in(type).forEach((element, missing) -> context.reporter()
                        .report(Problem.UNRESOLVED_TYPE, element, missing));
            }
        }
    }
}
