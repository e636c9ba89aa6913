package io.roda.processor.step;

import io.roda.processor.analysis.AggregateAnalyzer;
import io.roda.processor.writer.pipeline.PipelineWriter;
import javax.lang.model.element.TypeElement;

/** Gives each aggregate its pipeline. */
public final class AggregateStep extends PipelineStep {
    public AggregateStep(final Context context) {
        super(context, "Aggregate");
    }

    @Override
    void writeClass(final TypeElement type) {
        new AggregateAnalyzer(context().structs(), context().reporter())
                .analyze(type)
                .ifPresent(aggregate -> write(type, aggregate, PipelineWriter.write(aggregate)));
    }
}
