package io.roda.processor.diagnostic;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/**
 * Collects problems and prints them all at the end. An error printed at once would make javac stop before the round in
 * which types that mention generated ones are looked at, and so hide what is wrong with those.
 */
public final class Reporter {
    private final Set<Report> reports = new LinkedHashSet<>();
    private final Elements elements;
    private final Messager messager;

    public Reporter(final Elements elements, final Messager messager) {
        this.elements = elements;
        this.messager = messager;
    }

    private record Report(Site site, String message) {}

    /**
     * Puts a problem on an element.
     *
     * @param problem what is wrong
     * @param element what the user wrote; a record component is shown at its line
     * @param arguments what the problem's template names
     */
    public void report(final Problem problem, final Element element, final Object... arguments) {
        report(problem, ElementSite.of(element), arguments);
    }

    /**
     * Puts a problem where there is no element.
     *
     * @param problem what is wrong
     * @param site where
     * @param arguments what the problem's template names
     */
    public void report(final Problem problem, final Site site, final Object... arguments) {
        reports.add(new Report(site, problem.message(arguments)));
    }

    /** Whether anything is wrong so far. */
    public boolean hasProblems() {
        return !reports.isEmpty();
    }

    /** Prints what has been collected, each problem once. */
    public void print() {
        for (final Report report : reports) {
            report.site().print(report.message(), elements, messager);
        }
        reports.clear();
    }
}
