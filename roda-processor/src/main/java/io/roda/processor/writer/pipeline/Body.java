package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;

/** What tells one kind of pipeline from another: the state of a partition, and the step that takes it on. */
interface Body {
    /** The runtime's class that the pipeline extends. */
    ClassName base();

    /** Bytes of a partition's state after its key. */
    int stateLength();

    /** Whether most inputs have keys that came before, without which there is no result. */
    default boolean expectsKnownKeys() {
        return false;
    }

    /** The expression for the bytes of a partition with its key, between a {@code reader} and a store. */
    default CodeBlock partitionLength() {
        return CodeBlock.of("PARTITION_LENGTH");
    }

    /** Adds the constants that say where the state lies, which starts at an offset. */
    void addConstants(TypeSpec.Builder type, int offset);

    /** Adds fields. */
    void addFields(TypeSpec.Builder type);

    /** Statements for the constructor, in which {@code input} is the reader and {@code output} the store. */
    CodeBlock construct();

    /** Adds the method {@code step(long input, long partition)} and those it calls. */
    void addMethods(TypeSpec.Builder type);

    /** Whether user code is given a flyweight over the input. */
    boolean needsInputView();
}
