package io.roda.processor.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Which records contain which. */
final class Nesting {
    private Nesting() {}

    /** The chain from a component of a record back to that record, or empty if there is none. */
    static Optional<String> cycle(final TypeElement record, final RecordComponentElement component) {
        final Deque<String> path = new ArrayDeque<>();
        path.add(record.getSimpleName().toString());
        return recordType(component.asType())
                .filter(nested -> leadsTo(nested, record, path, new HashSet<>()))
                .map(nested -> String.join(" -> ", path));
    }

    private static boolean leadsTo(
            final TypeElement from, final TypeElement record, final Deque<String> path, final Set<TypeElement> seen) {
        path.addLast(from.getSimpleName().toString());
        if (from.equals(record)) {
            return true;
        }
        if (seen.add(from)) {
            for (final TypeElement nested : nestedRecords(from)) {
                if (leadsTo(nested, record, path, seen)) {
                    return true;
                }
            }
        }
        path.removeLast();
        return false;
    }

    private static List<TypeElement> nestedRecords(final TypeElement record) {
        final List<TypeElement> nested = new ArrayList<>();
        for (final RecordComponentElement component : record.getRecordComponents()) {
            recordType(component.asType()).ifPresent(nested::add);
        }
        return nested;
    }

    private static Optional<TypeElement> recordType(final TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        final TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        return element.getKind() == ElementKind.RECORD ? Optional.of(element) : Optional.empty();
    }
}
