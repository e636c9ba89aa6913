package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.roda.processor.model.Component;
import io.roda.processor.model.Declared;
import io.roda.processor.model.Derivation;
import io.roda.processor.model.Derivation.Function;
import io.roda.processor.model.Primitive;
import java.util.Optional;

/** Declared statistics of the last inputs, each of which slides in a constant number of steps. */
final class DeclaredWindowBody extends DeclaredBody {
    private static final int LONG_SUM_LENGTH = 16;

    DeclaredWindowBody(final Declared declared, final Optional<DeclaredKeyCode> key) {
        super(declared, key, "input", "partition", "output", "newest", "seen");
    }

    @Override
    public boolean expectsKnownKeys() {
        return true;
    }

    @Override
    public ClassName base() {
        return Spi.DECLARED_WINDOW;
    }

    private int size() {
        return declared.span().orElseThrow().size();
    }

    @Override
    MethodSpec writeStep() {
        final MethodSpec.Builder step = PipelineWriter.step()
                .addStatement("final long seen = seen(partition)")
                .addStatement("final int newest = nextSlot(seen, SIZE)")
                .addCode(loads());
        declared.derivations().forEach(derivation -> step.addCode(slide(derivation)));
        step.beginControlFlow("if (isDue(seen, SIZE, EVERY))").addStatement("final long output = outputAddress()");
        declared.derivations().forEach(derivation -> step.addCode(emit(derivation)));
        return step.addStatement("produced()")
                .endControlFlow()
                .addStatement("count(partition, seen)")
                .build();
    }

    /** Puts the newest value into its ring and slides what a component is computed from. */
    private CodeBlock slide(final Derivation derivation) {
        return switch (derivation.function()) {
            case PARTITION_BY, COUNT, LAST -> CodeBlock.of("");
            case FIRST -> isNumber(derivation) ? ring(derivation) : ringOfBytes(derivation);
            case SUM, MEAN ->
                CodeBlock.builder()
                        .add(ring(derivation))
                        .add(
                                isFloating(derivation)
                                        ? slideOnce(derivation, "SUM", "slideSum", 16L * size())
                                        : longSum(derivation))
                        .build();
            case MIN, MAX ->
                CodeBlock.builder()
                        .add(ring(derivation))
                        .add(extreme(derivation))
                        .build();
            case STD_DEV ->
                CodeBlock.builder()
                        .add(ring(derivation))
                        .add(slideOnce(
                                derivation,
                                "DEVIATION",
                                isFloating(derivation) ? "slideDeviation" : "slideLongDeviation",
                                Long.BYTES + 16L * size()))
                        .build();
        };
    }

    private CodeBlock ring(final Derivation derivation) {
        final String name = name(derivation, "VALUES");
        if (state.contains(name)) {
            return CodeBlock.of("");
        }
        final CodeBlock ring = state.at(name, (long) Long.BYTES * size());
        if (isFloating(derivation)) {
            return statement("putValue($L, newest, $N)", ring, value(derivation));
        }
        return sumsLongs(derivation.source())
                ? statement(
                        "final long $L = replaceValue($L, newest, $N)", leaving(derivation), ring, value(derivation))
                : statement("replaceValue($L, newest, $N)", ring, value(derivation));
    }

    /** The variable with the value that leaves the window. */
    private String leaving(final Derivation derivation) {
        return variable(derivation.source(), "Leaving");
    }

    private boolean sumsLongs(final Component source) {
        return declared.derivations().stream()
                .anyMatch(other -> other.source().equals(source)
                        && (other.function() == Function.SUM || other.function() == Function.MEAN));
    }

    private CodeBlock ringOfBytes(final Derivation derivation) {
        return statement(
                "copy($L, $L, $L)",
                input(derivation.source()),
                inRing(derivation, CodeBlock.of("newest")),
                derivation.source().type().length());
    }

    private CodeBlock inRing(final Derivation derivation, final CodeBlock slot) {
        final int length = derivation.source().type().length();
        return CodeBlock.of(
                "$L + (long) $L * $L", state.at(name(derivation, "BYTES"), (long) length * size()), slot, length);
    }

    private CodeBlock slideOnce(
            final Derivation derivation, final String suffix, final String method, final long bytes) {
        final String name = name(derivation, suffix);
        if (state.contains(name)) {
            return CodeBlock.of("");
        }
        return statement(
                "$L($L, partition + $L, newest, SIZE)", method, state.at(name, bytes), name(derivation, "VALUES"));
    }

    private CodeBlock longSum(final Derivation derivation) {
        final String name = name(derivation, "SUM");
        if (state.contains(name)) {
            return CodeBlock.of("");
        }
        return statement(
                "slideLongSum($L, $L, $N)", state.at(name, LONG_SUM_LENGTH), leaving(derivation), value(derivation));
    }

    private CodeBlock extreme(final Derivation derivation) {
        final String function = derivation.function() == Function.MIN ? "Min" : "Max";
        return slideOnce(
                derivation,
                derivation.function().name(),
                isFloating(derivation) ? "slide" + function : "slideLong" + function,
                Long.BYTES + (long) Integer.BYTES * size());
    }

    private static String name(final Derivation derivation, final String suffix) {
        return derivation.source().constantName() + "_" + suffix;
    }

    /** Writes a component of the output. */
    private CodeBlock emit(final Derivation derivation) {
        final CodeBlock sum = CodeBlock.of("partition + $L", name(derivation, "SUM"));
        return switch (derivation.function()) {
            case PARTITION_BY -> putKey(derivation);
            case COUNT -> put(derivation, CodeBlock.of("SIZE"));
            case LAST -> Spi.copy(derivation.source().type(), input(derivation.source()), output(derivation));
            case FIRST ->
                isNumber(derivation)
                        ? put(derivation, inValues(derivation, CodeBlock.of("slot(newest, 1, SIZE)")))
                        : Spi.copy(
                                derivation.source().type(),
                                inRing(derivation, CodeBlock.of("slot(newest, 1, SIZE)")),
                                output(derivation));
            case MIN, MAX ->
                put(
                        derivation,
                        inValues(
                                derivation,
                                CodeBlock.of(
                                        "extreme(partition + $L)",
                                        name(derivation, derivation.function().name()))));
            case SUM ->
                put(
                        derivation,
                        isFloating(derivation)
                                ? CodeBlock.of("doubleSum($L, newest, SIZE)", sum)
                                : CodeBlock.of(
                                        "longSum($S, $L)", derivation.target().name(), sum));
            case MEAN ->
                put(
                        derivation,
                        isFloating(derivation)
                                ? CodeBlock.of("doubleMean($L, newest, SIZE)", sum)
                                : CodeBlock.of("longMean($L, SIZE)", sum));
            case STD_DEV ->
                put(derivation, CodeBlock.of("stdDev(partition + $L, newest, SIZE)", name(derivation, "DEVIATION")));
        };
    }

    /** A value of the ring, in the type of the component. */
    private static CodeBlock inValues(final Derivation derivation, final CodeBlock slot) {
        final Primitive type = (Primitive) derivation.source().type();
        final CodeBlock value = CodeBlock.of(
                "$L(partition + $L, $L)",
                isFloating(derivation) ? "doubleValue" : "longValue",
                name(derivation, "VALUES"),
                slot);
        return type == Primitive.DOUBLE || type == Primitive.LONG ? value : CodeBlock.of("($T) $L", type.type(), value);
    }
}
