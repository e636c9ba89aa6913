package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import io.roda.processor.model.Component;
import io.roda.processor.model.Declared;
import io.roda.processor.model.Derivation;
import io.roda.processor.model.Primitive;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What declared aggregates and windows share: components unrolled into straight-line code over bytes. */
abstract class DeclaredBody implements Body {
    final Declared declared;
    final StateSlots state = new StateSlots();
    private final Optional<DeclaredKeyCode> key;
    private final NameAllocator names = new NameAllocator();
    private final Map<Component, String> values = new LinkedHashMap<>();
    private final Map<String, String> besides = new HashMap<>();
    private final MethodSpec step;

    DeclaredBody(final Declared declared, final Optional<DeclaredKeyCode> key, final String... localNames) {
        this.declared = declared;
        this.key = key;
        for (final String name : localNames) {
            names.newName(name);
        }
        for (final Derivation derivation : declared.derivations()) {
            if (computes(derivation)) {
                values.computeIfAbsent(derivation.source(), source -> names.newName(variable(source)));
            }
        }
        this.step = writeStep();
    }

    /** Whether a component is computed with, rather than copied. */
    private boolean computes(final Derivation derivation) {
        return switch (derivation.function()) {
            case PARTITION_BY, COUNT, LAST -> false;
            case FIRST -> declared.span().isPresent() && isNumber(derivation);
            case SUM, MIN, MAX, MEAN, STD_DEV -> true;
        };
    }

    static boolean isNumber(final Derivation derivation) {
        return derivation.source().type() instanceof Primitive type && (type.isIntegral() || type.isFloating());
    }

    /** A component named like a constant, in capitals only, would hide one. */
    private static String variable(final Component source) {
        return source.name().equals(source.constantName()) ? source.name() + "Value" : source.name();
    }

    /** The whole step; what it keeps in the partition is reserved on the way. */
    abstract MethodSpec writeStep();

    @Override
    public final int stateLength() {
        return Math.toIntExact(state.length());
    }

    @Override
    public final void addConstants(final TypeSpec.Builder type, final int offset) {
        declared.span().ifPresent(span -> type.addField(Spi.constant("SIZE", span.size()))
                .addField(Spi.constant("EVERY", span.every())));
        state.addConstants(type, offset);
    }

    @Override
    public final void addFields(final TypeSpec.Builder type) {
        // All state lies in partitions.
    }

    @Override
    public final CodeBlock construct() {
        return CodeBlock.of("");
    }

    @Override
    public final void addMethods(final TypeSpec.Builder type) {
        type.addMethod(step);
    }

    @Override
    public final boolean needsInputView() {
        return false;
    }

    /** Statements that load each source component once. */
    final CodeBlock loads() {
        final CodeBlock.Builder code = CodeBlock.builder();
        values.forEach((source, name) -> {
            final Primitive type = (Primitive) source.type();
            code.addStatement("final $T $N = get$L($L)", type.type(), name, type.capitalized(), input(source));
        });
        return code.build();
    }

    /** A variable beside that of a source component, always under the same name. */
    final String variable(final Component source, final String suffix) {
        return besides.computeIfAbsent(source.name() + suffix, names::newName);
    }

    /** The variable that holds a source component. */
    final String value(final Derivation derivation) {
        return values.get(derivation.source());
    }

    final CodeBlock input(final Component source) {
        return CodeBlock.of("input + $T.$L", declared.input().codec(), source.offsetConstant());
    }

    final CodeBlock output(final Derivation derivation) {
        return CodeBlock.of(
                "output + $T.$L", declared.output().codec(), derivation.target().offsetConstant());
    }

    /** A statement that writes a component of the output. */
    final CodeBlock put(final Derivation derivation, final CodeBlock value) {
        final Primitive type = (Primitive) derivation.target().type();
        return statement("put$L($L, $L)", type.capitalized(), output(derivation), value);
    }

    /** The statement that writes a part of the key. */
    final CodeBlock putKey(final Derivation derivation) {
        return key.orElseThrow().write(derivation, output(derivation));
    }

    static boolean isFloating(final Derivation derivation) {
        return derivation.source().type() == Primitive.FLOAT
                || derivation.source().type() == Primitive.DOUBLE;
    }

    static CodeBlock statement(final String format, final Object... arguments) {
        return CodeBlock.builder().addStatement(format, arguments).build();
    }
}
