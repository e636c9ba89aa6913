package io.roda.processor.analysis;

import io.roda.processor.diagnostic.Problem;
import io.roda.processor.diagnostic.Reporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Annotations that would mean nothing, since the type that they are in isn't annotated to match. */
public final class StrayAnnotations {
    private static final List<String> PIPELINES = List.of("Aggregate", "Window");
    private static final List<String> LAYOUT = List.of("Length", "FollowsTime");
    private static final Map<String, List<String>> METHODS =
            Map.of("Reduce", PIPELINES, "PartitionBy", PIPELINES, "Key", List.of("DirectIndex"));

    private final Elements elements;
    private final Reporter reporter;

    public StrayAnnotations(final Elements elements, final Reporter reporter) {
        this.elements = elements;
        this.reporter = reporter;
    }

    /** Reports those that a round brings. */
    public void report(final RoundEnvironment round) {
        Stream.concat(Derivations.annotations(), Stream.of("Bucket", "Reduce", "Key"))
                .forEach(annotation -> report(round, annotation));
        LAYOUT.forEach(annotation -> reportLayout(round, annotation));
    }

    private Set<? extends Element> annotated(final RoundEnvironment round, final String annotation) {
        final TypeElement type = elements.getTypeElement("io.roda.annotations." + annotation);
        return type == null ? Set.of() : round.getElementsAnnotatedWith(type);
    }

    private void reportLayout(final RoundEnvironment round, final String annotation) {
        for (final Element element : annotated(round, annotation)) {
            if (element.getKind() == ElementKind.RECORD_COMPONENT
                    && !Annotations.has(element.getEnclosingElement(), "RodaStruct")) {
                reporter.report(Problem.STRAY_LAYOUT, element, annotation, element.getSimpleName());
            }
        }
    }

    private void report(final RoundEnvironment round, final String annotation) {
        for (final Element element : annotated(round, annotation)) {
            final Element owner = element.getEnclosingElement();
            if (element.getKind() == ElementKind.RECORD_COMPONENT) {
                if (PIPELINES.stream().noneMatch(kind -> Annotations.has(owner, kind))) {
                    reporter.report(Problem.STRAY_FUNCTION, element, annotation, element.getSimpleName());
                }
            } else if (element.getKind() == ElementKind.METHOD && !isAccessor(element, owner)) {
                reportMethod(annotation, element, owner);
            }
        }
    }

    private void reportMethod(final String annotation, final Element method, final Element owner) {
        final List<String> kinds = METHODS.get(annotation);
        final boolean isDeclared = owner.getKind() == ElementKind.RECORD && kinds.equals(PIPELINES);
        if (isDeclared || kinds.stream().noneMatch(kind -> Annotations.has(owner, kind))) {
            final String wanted = "@" + String.join(" or @", kinds);
            reporter.report(Problem.STRAY_METHOD, method, annotation, method.getSimpleName(), wanted);
        }
    }

    /** A component's annotation is passed on to its accessor if it may be on methods, too. */
    private static boolean isAccessor(final Element method, final Element owner) {
        return owner instanceof TypeElement type
                && type.getRecordComponents().stream()
                        .anyMatch(component -> component.getAccessor().equals(method));
    }
}
