package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.roda.processor.source.Declarations;
import java.util.List;
import java.util.Optional;

/**
 * The loop over a batch. Where each input needs a look at a table, the looks of the next inputs are made ahead of their
 * steps, all at once: loads that miss the cache overlap with one another, but not across the stores of a step.
 */
final class LoopCode {
    private LoopCode() {}

    /**
     * The methods of the loop.
     *
     * @param step statements for the input in the variable {@code at}
     * @param isWide when looking ahead is worth its while
     * @param lookAhead statements that add to {@code seen} what the input in {@code at} will look up, if that can be done
     *     ahead
     */
    static List<MethodSpec> of(final CodeBlock step, final String isWide, final Optional<CodeBlock> lookAhead) {
        final MethodSpec.Builder process = Spi.protectedOverride("process")
                .addParameter(TypeName.LONG, "from")
                .addParameter(TypeName.LONG, "to");
        if (lookAhead.isEmpty()) {
            return List.of(process.addCode(loop("from", "to", step)).build());
        }
        process.beginControlFlow("for (long next = from; next < to; next += AHEAD)")
                .addStatement("final long end = $T.min(to, next + AHEAD)", Math.class)
                .beginControlFlow("if ($L)", isWide)
                .addStatement("lookAhead(next, end)")
                .endControlFlow()
                .addCode(loop("next", "end", step))
                .endControlFlow();
        return List.of(process.build(), lookAhead(lookAhead.get()));
    }

    private static CodeBlock loop(final String from, final String to, final CodeBlock step) {
        return CodeBlock.builder()
                .beginControlFlow("for (long at = $N; at < $N; at++)", from, to)
                .addStatement("sequence = at")
                .add(step)
                .endControlFlow()
                .build();
    }

    private static MethodSpec lookAhead(final CodeBlock look) {
        return Declarations.privateMethod("lookAhead")
                .addParameter(TypeName.LONG, "from")
                .addParameter(TypeName.LONG, "to")
                .addStatement("long seen = 0")
                .beginControlFlow("try")
                .addComment("Neighbours may share a cache line, and would wait for it together.")
                .beginControlFlow("for (long first = from; first < from + APART; first++)")
                .beginControlFlow("for (long at = first; at < to; at += APART)")
                .addCode(look)
                .endControlFlow()
                .endControlFlow()
                .nextControlFlow("catch ($T e)", Throwable.class)
                .addComment("What fails here fails again in its turn, after the inputs before it.")
                .endControlFlow()
                .addStatement("lookedAt(seen)")
                .build();
    }
}
