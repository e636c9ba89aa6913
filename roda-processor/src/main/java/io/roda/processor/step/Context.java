package io.roda.processor.step;

import io.roda.processor.analysis.Structs;
import io.roda.processor.diagnostic.Reporter;
import io.roda.processor.source.SourceFile;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** What steps work with, the same for all steps of a compilation. */
public final class Context {
    private final Elements elements;
    private final Reporter reporter;
    private final Structs structs;
    private final GeneratedFiles files;

    public Context(final ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.reporter = new Reporter(elements, environment.getMessager());
        this.structs = new Structs(elements);
        this.files = new GeneratedFiles(elements, environment.getFiler(), reporter);
    }

    public Elements elements() {
        return elements;
    }

    public Reporter reporter() {
        return reporter;
    }

    public Structs structs() {
        return structs;
    }

    /**
     * Writes all that follows from a type, or reports that a name is taken.
     *
     * @param origin the type
     * @param generated the classes that it gives
     */
    public void write(final TypeElement origin, final List<SourceFile> generated) {
        files.write(origin, generated);
    }
}
