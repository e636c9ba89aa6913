package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a declared pipeline keeps in the state of a partition: named stretches of bytes, one after the other. */
final class StateSlots {
    private final Map<String, Long> lengths = new LinkedHashMap<>();

    /** Reserves bytes under a name, once however often it is asked for; says where they lie. */
    CodeBlock at(final String name, final long bytes) {
        lengths.putIfAbsent(name, bytes + Long.BYTES - 1 & -Long.BYTES);
        return CodeBlock.of("partition + $L", name);
    }

    /** Whether bytes were reserved under a name. */
    boolean contains(final String name) {
        return lengths.containsKey(name);
    }

    /** Bytes reserved so far. */
    long length() {
        return lengths.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Adds a constant for the place of each, the first at an offset. */
    void addConstants(final TypeSpec.Builder type, final int offset) {
        long next = offset;
        for (final Map.Entry<String, Long> slot : lengths.entrySet()) {
            type.addField(Spi.constant(slot.getKey(), Math.toIntExact(next)));
            next += slot.getValue();
        }
    }
}
