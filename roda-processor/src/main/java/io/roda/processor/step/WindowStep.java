package io.roda.processor.step;

import io.roda.processor.analysis.WindowAnalyzer;
import io.roda.processor.writer.pipeline.PipelineWriter;
import javax.lang.model.element.TypeElement;

/** Gives each window its pipeline. */
public final class WindowStep extends PipelineStep {
    public WindowStep(final Context context) {
        super(context, "Window");
    }

    @Override
    void writeClass(final TypeElement type) {
        new WindowAnalyzer(context().structs(), context().reporter())
                .analyze(type)
                .ifPresent(window -> write(type, window, PipelineWriter.write(window)));
    }
}
