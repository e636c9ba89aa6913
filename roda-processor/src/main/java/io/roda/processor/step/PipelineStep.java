package io.roda.processor.step;

import com.palantir.javapoet.TypeSpec;
import io.roda.processor.analysis.Annotations;
import io.roda.processor.analysis.DeclaredAnalyzer;
import io.roda.processor.analysis.PipelineTypes;
import io.roda.processor.diagnostic.Problem;
import io.roda.processor.model.Pipeline;
import io.roda.processor.source.SourceFile;
import io.roda.processor.writer.pipeline.PipelineWriter;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** What the annotations that go on pipeline classes and on declared records alike have in common. */
abstract class PipelineStep implements Step {
    private final Context context;
    private final String annotation;

    PipelineStep(final Context context, final String annotation) {
        this.context = context;
        this.annotation = annotation;
    }

    @Override
    public final String annotation() {
        return "io.roda.annotations." + annotation;
    }

    @Override
    public final boolean process(final TypeElement type) {
        if (PipelineTypes.isUnresolved(type, annotation)) {
            return false;
        }
        if (annotation.equals("Window") && Annotations.has(type, "Aggregate")) {
            context.reporter().report(Problem.TWO_PIPELINES, type, type.getSimpleName());
            return true;
        }
        if (type.getKind() == ElementKind.RECORD) {
            new DeclaredAnalyzer(context.structs(), context.reporter())
                    .analyze(type, annotation)
                    .ifPresent(declared -> write(type, declared, PipelineWriter.write(declared)));
        } else if (PipelineTypes.namesInput(type, annotation)) {
            context.reporter().report(Problem.FROM_ON_CLASS, type, annotation, type.getSimpleName());
        } else {
            writeClass(type);
        }
        return true;
    }

    abstract void writeClass(TypeElement type);

    final Context context() {
        return context;
    }

    final void write(final TypeElement type, final Pipeline pipeline, final TypeSpec written) {
        context.write(type, List.of(new SourceFile(pipeline.generated(), written)));
    }
}
