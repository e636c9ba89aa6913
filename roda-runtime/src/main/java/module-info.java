/** Stores, pipelines, indexes and the engine that runs them. */
module io.roda.runtime {
    // Generated codecs and views show Agrona's buffers; Agrona 1.x calls its module org.agrona.core.
    requires transitive org.agrona.core;
    requires jdk.unsupported;

    exports io.roda.runtime;
    exports io.roda.runtime.spi;
    exports io.roda.runtime.stats;
}
