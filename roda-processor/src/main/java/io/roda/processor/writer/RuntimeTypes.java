package io.roda.processor.writer;

import com.palantir.javapoet.ClassName;

/** The types that generated code names. Names alone: the processor runs without Agrona and Roda's runtime. */
final class RuntimeTypes {
    static final ClassName DIRECT_BUFFER = ClassName.get("org.agrona", "DirectBuffer");
    static final ClassName MUTABLE_DIRECT_BUFFER = ClassName.get("org.agrona", "MutableDirectBuffer");
    static final ClassName RODA_ENGINE = ClassName.get("io.roda.runtime", "RodaEngine");
    static final ClassName STORE_OPTIONS = ClassName.get("io.roda.runtime", "StoreOptions");
    static final ClassName STRUCT_LAYOUT = ClassName.get("io.roda.runtime", "StructLayout");
    static final ClassName STRUCT_VIEW = spi("StructView");
    static final ClassName MEMORY_REGION = spi("MemoryRegion");
    static final ClassName RECORD_STORE = spi("RecordStore");
    static final ClassName RECORD_READER = spi("RecordReader");
    static final ClassName RECORD_WINDOW = spi("RecordWindow");
    static final ClassName OVERRIDE = ClassName.get(Override.class);
    static final ClassName STRING = ClassName.get(String.class);
    static final ClassName STRING_BUILDER = ClassName.get(StringBuilder.class);

    private RuntimeTypes() {}

    private static ClassName spi(final String simpleName) {
        return ClassName.get("io.roda.runtime.spi", simpleName);
    }
}
