package io.roda.processor.step;

import io.roda.processor.analysis.Structs;
import io.roda.processor.writer.StructWriter;
import javax.lang.model.element.TypeElement;

/** Gives each struct its codec, flyweights, store, reader and window. */
public final class StructStep implements Step {
    private final Context context;

    public StructStep(final Context context) {
        this.context = context;
    }

    @Override
    public String annotation() {
        return "io.roda.annotations.RodaStruct";
    }

    @Override
    public boolean process(final TypeElement type) {
        final Structs structs = context.structs();
        if (structs.isUnresolved(type)) {
            return false;
        }
        structs.reportIssues(type, context.reporter());
        structs.find(type).ifPresent(struct -> context.write(type, StructWriter.write(struct)));
        return true;
    }
}
