package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The loop over inputs that lie in a row, and the one that hashes the keys of those to come. */
final class LoopCode {
    private LoopCode() {}

    /**
     * The methods of the loop.
     *
     * @param step statements for the record at the address {@code input}, whose sequence is {@code from + i}
     * @param hash statements that put the hash of the key of that record behind the {@code count} ones already in
     *     {@code hashes}, if it can be had ahead
     * @param known the same statements as the step's but that they return the record's sequence where the key isn't found
     *     at once, if it nearly always is. They have no call in them, since the JIT would keep what the
     *     loop uses in memory for the sake of any call, however seldom it comes to one
     */
    static List<MethodSpec> process(
            final CodeBlock step, final Optional<CodeBlock> hash, final Optional<CodeBlock> known) {
        final List<MethodSpec> methods = new ArrayList<>();
        methods.add(batch("process")
                .returns(TypeName.LONG)
                .addCode(loop(inTurn(known.orElse(step))))
                .addStatement("return to")
                .build());
        if (known.isPresent()) {
            methods.add(Spi.protectedOverride("processOther")
                    .addParameter(TypeName.LONG, "at")
                    .addStatement("final long input = inputAddress(at)")
                    .addCode(step)
                    .build());
        }
        hash.ifPresent(code -> methods.add(lookAhead(code)));
        return methods;
    }

    /**
     * A loop by itself.
     *
     * @param name the name of its method
     * @param step statements for the record at the address {@code input}, whose sequence is {@code from + i}
     */
    static MethodSpec plain(final String name, final CodeBlock step) {
        return batch(name).addCode(loop(inTurn(step))).build();
    }

    private static MethodSpec.Builder batch(final String name) {
        return Spi.protectedOverride(name).addParameter(TypeName.LONG, "from").addParameter(TypeName.LONG, "to");
    }

    private static CodeBlock inTurn(final CodeBlock step) {
        return CodeBlock.builder().addStatement("reached = input").add(step).build();
    }

    /**
     * The records of a batch lie in a row: where the first one lies is checked, and the others follow. They are counted in
     * an {@code int}, since the JIT makes two loops of one that counts in a {@code long}.
     */
    private static CodeBlock loop(final CodeBlock step) {
        return CodeBlock.builder()
                .addStatement("long input = inputAddress(from)")
                .addStatement("final int inputs = (int) (to - from)")
                .beginControlFlow("for (int i = 0; i < inputs; i++)")
                .add(step)
                .addStatement("input = nextInput(input)")
                .endControlFlow()
                .build();
    }

    private static MethodSpec lookAhead(final CodeBlock hash) {
        return batch("lookAhead")
                .addStatement("int count = 0")
                .beginControlFlow("try")
                .addCode(loop(hash))
                .nextControlFlow("catch ($T e)", Throwable.class)
                .addComment("What fails here fails again in its turn, after the inputs before it.")
                .endControlFlow()
                .addStatement("lookAhead(count)")
                .build();
    }
}
