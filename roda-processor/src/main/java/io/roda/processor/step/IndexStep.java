package io.roda.processor.step;

import io.roda.processor.analysis.IndexAnalyzer;
import io.roda.processor.analysis.PipelineTypes;
import io.roda.processor.model.Index;
import io.roda.processor.source.SourceFile;
import io.roda.processor.writer.pipeline.IndexReaderWriter;
import io.roda.processor.writer.pipeline.IndexWriter;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Gives each index class its index and the reader of it. */
public final class IndexStep implements Step {
    private final Context context;

    public IndexStep(final Context context) {
        this.context = context;
    }

    @Override
    public String annotation() {
        return "io.roda.annotations.DirectIndex";
    }

    @Override
    public boolean process(final TypeElement type) {
        if (PipelineTypes.isUnresolved(type, "DirectIndex")) {
            return false;
        }
        new IndexAnalyzer(context.structs(), context.reporter()).analyze(type).ifPresent(index -> write(type, index));
        return true;
    }

    private void write(final TypeElement type, final Index index) {
        context.write(
                type,
                List.of(
                        new SourceFile(index.index(), IndexWriter.write(index)),
                        new SourceFile(index.reader(), IndexReaderWriter.write(index))));
    }
}
