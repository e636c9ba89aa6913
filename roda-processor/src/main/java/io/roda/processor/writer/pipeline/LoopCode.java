package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.roda.processor.source.Declarations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The loop over a batch. Where each input needs a look at a table, the looks of the next inputs are made ahead of their
 * steps, all at once: loads that miss the cache overlap with one another, but not across the stores of a step.
 */
final class LoopCode {
    private final boolean numbered;

    /**
     * Writes loops.
     *
     * @param numbered whether steps use the sequence of the record, as {@code at}
     */
    LoopCode(final boolean numbered) {
        this.numbered = numbered;
    }

    /**
     * How a loop looks ahead.
     *
     * @param isWide the condition on which it is worth its while
     * @param hash statements that put the hash of the key of the record at {@code input} behind the {@code count} ones
     *     already in {@code hashes}
     * @param table the statement that then looks them up
     */
    record LookAhead(String isWide, CodeBlock hash, String table) {}

    /**
     * The methods of the loop.
     *
     * @param step statements for the record at the address {@code input}
     * @param lookAhead how to look ahead, if the key can be had ahead
     * @param known the same statements as the step's but that they return the record's sequence, {@code from + i}, where
     *     the key isn't found at once, if it nearly always is
     */
    List<MethodSpec> of(final CodeBlock step, final Optional<LookAhead> lookAhead, final Optional<CodeBlock> known) {
        if (lookAhead.isEmpty()) {
            return List.of(plain("process", step));
        }
        final MethodSpec.Builder process = batch("process");
        process.beginControlFlow("for (long next = from; next < to; next += AHEAD)")
                .addStatement("final long end = $T.min(to, next + AHEAD)", Math.class)
                .beginControlFlow("if ($L)", lookAhead.get().isWide())
                .addStatement("lookAhead(next, end)")
                .endControlFlow();
        final List<MethodSpec> methods = new ArrayList<>();
        if (known.isPresent()) {
            process.addCode(loopOfKnown(step));
            methods.add(known(known.get()));
        } else {
            process.addCode(loop("next", "end", inTurn("next", step)));
        }
        methods.add(0, process.endControlFlow().build());
        methods.add(lookAhead(lookAhead.get()));
        return methods;
    }

    /**
     * A loop around another one, which ends where a key isn't found at once. That has no call in it, since the JIT would
     * keep what it uses in memory for the sake of any call, however seldom it comes to one.
     */
    private static CodeBlock loopOfKnown(final CodeBlock step) {
        return CodeBlock.builder()
                .beginControlFlow("for (long at = next; at < end; at++)")
                .addStatement("at = processKnown(at, end)")
                .beginControlFlow("if (at < end)")
                .addStatement("final long input = inputAddress(at)")
                .add(step)
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    private MethodSpec known(final CodeBlock step) {
        return Declarations.privateMethod("processKnown")
                .returns(TypeName.LONG)
                .addParameter(TypeName.LONG, "from")
                .addParameter(TypeName.LONG, "to")
                .addCode(loop("from", "to", inTurn("from", step)))
                .addStatement("return to")
                .build();
    }

    /**
     * A loop that doesn't look ahead.
     *
     * @param name the name of its method
     * @param step statements for the record at the address {@code input}
     */
    MethodSpec plain(final String name, final CodeBlock step) {
        return batch(name).addCode(loop("from", "to", inTurn("from", step))).build();
    }

    private static MethodSpec.Builder batch(final String name) {
        return Spi.protectedOverride(name).addParameter(TypeName.LONG, "from").addParameter(TypeName.LONG, "to");
    }

    private CodeBlock inTurn(final String from, final CodeBlock step) {
        final CodeBlock.Builder code = CodeBlock.builder().addStatement("reached = input");
        if (numbered) {
            code.addStatement("final long at = $N + i", from);
        }
        return code.add(step).build();
    }

    /**
     * The records of a batch lie in a row: where the first one lies is checked, and the others follow. They are counted in
     * an {@code int}, since the JIT makes two loops of one that counts in a {@code long}. How far one lies from the next is
     * a field's to say: for a constant, the JIT of JDK 24 and later (JDK-8328528) makes a multiplication of the count of
     * each address.
     */
    private CodeBlock loop(final String from, final String to, final CodeBlock step) {
        return CodeBlock.builder()
                .addStatement("long input = inputAddress($N)", from)
                .addStatement("final int inputs = (int) ($N - $N)", to, from)
                .beginControlFlow("for (int i = 0; i < inputs; i++)")
                .add(step)
                .addStatement("input = nextInput(input)")
                .endControlFlow()
                .build();
    }

    private MethodSpec lookAhead(final LookAhead look) {
        return Declarations.privateMethod("lookAhead")
                .addParameter(TypeName.LONG, "from")
                .addParameter(TypeName.LONG, "to")
                .addStatement("int count = 0")
                .beginControlFlow("try")
                .addCode(loop("from", "to", look.hash()))
                .nextControlFlow("catch ($T e)", Throwable.class)
                .addComment("What fails here fails again in its turn, after the inputs before it.")
                .endControlFlow()
                .addStatement(look.table())
                .build();
    }
}
