package io.roda.processor.analysis;

import io.roda.processor.diagnostic.Reporter;
import io.roda.processor.model.Struct;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The structs that steps ask for: records of this compilation and those in class files alike. */
public final class Structs {
    private final Map<String, Analysis> analyses = new HashMap<>();
    private final Elements elements;

    public Structs(final Elements elements) {
        this.elements = elements;
    }

    /** Forgets what was known: what a type mentions may exist in the next round. */
    public void startRound() {
        analyses.clear();
    }

    /** The struct that a record describes, or empty if it isn't one or something is wrong with it. */
    public Optional<Struct> find(final TypeElement type) {
        return Annotations.has(type, "RodaStruct") ? analyze(type).struct() : Optional.empty();
    }

    /** Whether a type mentions, directly or through nested structs, a type that doesn't exist or not yet. */
    public boolean isUnresolved(final TypeElement type) {
        return analyze(type).unresolved();
    }

    /** Reports what is wrong with a type itself; what is wrong with nested structs is reported on those. */
    public void reportIssues(final TypeElement type, final Reporter reporter) {
        for (final Issue issue : analyze(type).issues()) {
            reporter.report(issue.problem(), issue.element(), issue.arguments().toArray());
        }
    }

    Analysis analyze(final TypeElement type) {
        final String name = type.getQualifiedName().toString();
        final Analysis known = analyses.get(name);
        if (known != null) {
            return known;
        }
        final Analysis analysis = new StructAnalyzer(type, this, elements).analyze();
        analyses.put(name, analysis);
        return analysis;
    }
}
