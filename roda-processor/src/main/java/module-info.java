/** The annotation processor; the libraries it is built with are inside its jar. */
module io.roda.processor {
    requires java.compiler;
    requires static jdk.compiler;
    requires io.roda.annotations;

    provides javax.annotation.processing.Processor with
            io.roda.processor.RodaProcessor;
}
