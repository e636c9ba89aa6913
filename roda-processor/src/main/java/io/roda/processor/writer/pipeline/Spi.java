package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.roda.processor.model.ComponentType;
import io.roda.processor.source.Declarations;

/** The runtime's types that generated pipelines and indexes name; the processor itself never loads them. */
final class Spi {
    static final ClassName AGGREGATE_PIPELINE = spi("AggregatePipeline");
    static final ClassName WINDOW_PIPELINE = spi("WindowPipeline");
    static final ClassName DECLARED_AGGREGATE = spi("DeclaredAggregate");
    static final ClassName DECLARED_WINDOW = spi("DeclaredWindow");
    static final ClassName RECORD_INDEX = spi("RecordIndex");
    static final ClassName RECORD_INDEX_READER = spi("RecordIndexReader");
    static final ClassName PARTITION_TABLE = spi("PartitionTable");
    static final ClassName KEY_HASH = spi("KeyHash");
    static final ClassName SCRATCH = spi("Scratch");

    /** Bytes of a partition's state before its key: how many inputs it has seen, as the runtime counts them. */
    static final int HEADER = 8;

    private Spi() {}

    static ClassName spi(final String name) {
        return ClassName.get("io.roda.runtime.spi", name);
    }

    static FieldSpec field(final TypeName type, final String name) {
        return Declarations.privateFinalField(type, name).build();
    }

    /** A scratch record of some bytes. */
    static FieldSpec scratch(final String name, final CodeBlock bytes) {
        return Declarations.privateFinalField(SCRATCH, name)
                .initializer("new $T($L)", SCRATCH, bytes)
                .build();
    }

    static FieldSpec constant(final String name, final int value) {
        return Declarations.privateConstant(TypeName.INT, name)
                .initializer("$L", value)
                .build();
    }

    /** A constant whose meaning its name can't carry. */
    static FieldSpec constant(final String name, final int value, final String doc) {
        return constant(name, value).toBuilder().addJavadoc(doc + "\n").build();
    }

    static MethodSpec.Builder protectedOverride(final String name) {
        return Declarations.protectedMethod(name).addAnnotation(Override.class);
    }

    /** A statement that copies the bytes of a component. */
    static CodeBlock copy(final ComponentType type, final CodeBlock from, final CodeBlock to) {
        final String word =
                switch (type.length()) {
                    case 1 -> "Byte";
                    case 2 -> "Short";
                    case 4 -> "Int";
                    case 8 -> "Long";
                    default -> null;
                };
        return word == null
                ? CodeBlock.builder()
                        .addStatement("copy($L, $L, $L)", from, to, type.length())
                        .build()
                : CodeBlock.builder()
                        .addStatement("put$L($L, get$L($L))", word, to, word, from)
                        .build();
    }

    /** Bytes rounded up to whole words, in which keys and states are laid out. */
    static int words(final int bytes) {
        return Math.addExact(bytes, Long.BYTES - 1) & -Long.BYTES;
    }
}
