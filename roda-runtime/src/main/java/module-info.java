/** Stores, pipelines, indexes and the engine that runs them. */
module io.roda.runtime {
    requires transitive org.agrona.core;
    requires jdk.unsupported;

    exports io.roda.runtime;
    exports io.roda.runtime.spi;
}
