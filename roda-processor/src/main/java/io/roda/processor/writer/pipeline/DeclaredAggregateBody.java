package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.roda.processor.model.ComponentType;
import io.roda.processor.model.Declared;
import io.roda.processor.model.Derivation;
import io.roda.processor.model.Derivation.Function;
import io.roda.processor.model.Primitive;
import java.util.Optional;

/** A declared running aggregate: an accumulator or two for each component, in the state of its partition. */
final class DeclaredAggregateBody extends DeclaredBody {
    private static final int SUM_LENGTH = 16;
    private static final int DEVIATION_LENGTH = 24;

    DeclaredAggregateBody(final Declared declared, final Optional<DeclaredKeyCode> key) {
        super(declared, key, "input", "partition", "output", "count");
    }

    @Override
    public ClassName base() {
        return Spi.DECLARED_AGGREGATE;
    }

    @Override
    MethodSpec writeStep() {
        final MethodSpec.Builder step = PipelineWriter.step()
                .addStatement("final long output = outputAddress()")
                .addStatement("final long count = seen(partition) + 1")
                .addCode(loads());
        declared.derivations().forEach(derivation -> step.addCode(accumulate(derivation)));
        declared.derivations().forEach(derivation -> step.addCode(emit(derivation)));
        return step.addStatement("count(partition)").addStatement("produced()").build();
    }

    /** Takes the state of a component one input further. */
    private CodeBlock accumulate(final Derivation derivation) {
        final String value = value(derivation);
        final String source = derivation.source().constantName();
        return switch (derivation.function()) {
            case PARTITION_BY, COUNT, LAST -> CodeBlock.of("");
            case FIRST -> first(derivation);
            case MIN, MAX -> extreme(derivation);
            case SUM ->
                isFloating(derivation)
                        ? addOnce(source + "_SUM", SUM_LENGTH, "addDouble", value)
                        : statement(
                                "putLong($1L, addExact($2S, getLong($1L), $3N))",
                                state.at(own(derivation), Long.BYTES),
                                derivation.target().name(),
                                value);
            case MEAN -> addOnce(source + "_SUM", SUM_LENGTH, isFloating(derivation) ? "addDouble" : "addLong", value);
            case STD_DEV -> addOnce(source + "_DEVIATION", DEVIATION_LENGTH, "addDeviation", value, ", count - 1");
        };
    }

    /** A sum or deviation that several components share is taken further once. */
    private CodeBlock addOnce(final String name, final int bytes, final String method, final String value) {
        return addOnce(name, bytes, method, value, "");
    }

    private CodeBlock addOnce(
            final String name, final int bytes, final String method, final String value, final String more) {
        if (state.contains(name)) {
            return CodeBlock.of("");
        }
        return statement("$L($L, $N$L)", method, state.at(name, bytes), value, more);
    }

    private CodeBlock first(final Derivation derivation) {
        final ComponentType type = derivation.source().type();
        final CodeBlock place = state.at(own(derivation), type.length());
        return CodeBlock.builder()
                .beginControlFlow("if (count == 1)")
                .add(Spi.copy(type, input(derivation.source()), place))
                .endControlFlow()
                .build();
    }

    private CodeBlock extreme(final Derivation derivation) {
        final Primitive type = (Primitive) derivation.source().type();
        final boolean narrow = type.length() < Primitive.INT.length();
        final CodeBlock place = state.at(own(derivation), type.length());
        return CodeBlock.builder()
                .addStatement(
                        "final $T $N = count == 1 ? $N : $L$T.$L(get$L($L), $N)",
                        type.type(),
                        result(derivation),
                        value(derivation),
                        narrow ? CodeBlock.of("($T) ", type.type()) : CodeBlock.of(""),
                        Math.class,
                        derivation.function() == Function.MIN ? "min" : "max",
                        type.capitalized(),
                        place,
                        value(derivation))
                .addStatement("put$L($L, $N)", type.capitalized(), place, result(derivation))
                .build();
    }

    /** The variable of a component that is both state and result, so that it isn't read back where it was written. */
    private String result(final Derivation derivation) {
        return variable(derivation.target(), "Now");
    }

    private static String own(final Derivation derivation) {
        return derivation.target().constantName() + "_STATE";
    }

    /** Writes a component of the output. */
    private CodeBlock emit(final Derivation derivation) {
        final CodeBlock sum =
                CodeBlock.of("partition + $L_SUM", derivation.source().constantName());
        return switch (derivation.function()) {
            case PARTITION_BY -> putKey(derivation);
            case COUNT ->
                put(
                        derivation,
                        derivation.target().type() == Primitive.INT
                                ? CodeBlock.of(
                                        "countExact($S, count)",
                                        derivation.target().name())
                                : CodeBlock.of("count"));
            case SUM ->
                isFloating(derivation) ? put(derivation, CodeBlock.of("doubleSum($L)", sum)) : copyOwn(derivation);
            case MIN, MAX -> put(derivation, CodeBlock.of("$N", result(derivation)));
            case FIRST -> copyOwn(derivation);
            case LAST -> Spi.copy(derivation.source().type(), input(derivation.source()), output(derivation));
            case MEAN ->
                put(derivation, CodeBlock.of("$L($L, count)", isFloating(derivation) ? "doubleMean" : "longMean", sum));
            case STD_DEV ->
                put(
                        derivation,
                        CodeBlock.of(
                                "stdDev(partition + $L_DEVIATION, count)",
                                derivation.source().constantName()));
        };
    }

    private CodeBlock copyOwn(final Derivation derivation) {
        return Spi.copy(
                derivation.target().type(), CodeBlock.of("partition + $L", own(derivation)), output(derivation));
    }
}
