package io.roda.processor.step;

import com.palantir.javapoet.ClassName;
import io.roda.processor.analysis.Annotations;
import io.roda.processor.diagnostic.Problem;
import io.roda.processor.diagnostic.Reporter;
import io.roda.processor.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Writes generated classes, unless two types or a type and a class of the user want the same name. */
final class GeneratedFiles {
    private final Map<ClassName, String> owners = new HashMap<>();
    private final Elements elements;
    private final Filer filer;
    private final Reporter reporter;

    GeneratedFiles(final Elements elements, final Filer filer, final Reporter reporter) {
        this.elements = elements;
        this.filer = filer;
        this.reporter = reporter;
    }

    /** Writes all that follows from a type, or nothing if a name is taken. */
    void write(final TypeElement origin, final List<SourceFile> files) {
        for (final SourceFile file : files) {
            if (isTaken(file.name(), origin)) {
                return;
            }
        }
        for (final SourceFile file : files) {
            owners.put(file.name(), origin.getQualifiedName().toString());
            try {
                file.write(filer, elements, origin);
            } catch (IOException e) {
                throw new UncheckedIOException("can't write " + file.name(), e);
            }
        }
    }

    private boolean isTaken(final ClassName name, final TypeElement origin) {
        final String owner = owners.get(name);
        if (owner != null) {
            report(origin, name, "'" + owner + "'");
            return true;
        }
        final TypeElement existing = elements.getTypeElement(name.canonicalName());
        if (existing != null && !Annotations.has(existing, "RodaGenerated")) {
            report(origin, name, "the class of that name");
            return true;
        }
        return false;
    }

    private void report(final TypeElement origin, final ClassName name, final String other) {
        reporter.report(Problem.NAME_CLASH, origin, name.canonicalName(), origin.getQualifiedName(), other);
    }
}
