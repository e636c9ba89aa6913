package io.roda.processor.writer;

import io.roda.processor.model.Struct;
import io.roda.processor.source.SourceFile;
import java.util.List;

/** Writes everything that is generated for a struct. */
public final class StructWriter {
    private StructWriter() {}

    /** The classes that a struct gives. */
    public static List<SourceFile> write(final Struct struct) {
        return List.of(
                CodecWriter.write(struct),
                ViewWriter.write(struct),
                FlyweightWriter.write(struct),
                StoreWriter.write(struct),
                ReaderWriter.write(struct),
                WindowWriter.write(struct));
    }
}
