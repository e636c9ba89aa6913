package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.roda.processor.model.Component;
import io.roda.processor.model.ComponentType;
import io.roda.processor.model.Declared;
import io.roda.processor.model.Derivation;
import io.roda.processor.model.Derivation.Function;
import io.roda.processor.model.EnumType;
import io.roda.processor.model.NestedStruct;
import io.roda.processor.model.Primitive;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A key that is declared on components of the output: taken from the input's bytes, and written to the output's. */
final class DeclaredKeyCode extends KeyCode {
    private final Declared declared;
    private final List<Derivation> parts;
    private final List<Words.Word> words;

    private DeclaredKeyCode(final Declared declared, final List<Derivation> parts) {
        this.declared = declared;
        this.parts = parts;
        final List<ComponentType> types =
                parts.stream().map(part -> part.source().type()).toList();
        this.words =
                types.stream().allMatch(DeclaredKeyCode::isScalar) && Words.fit(types) ? wordsOfParts() : List.of();
    }

    /** The key of a declared pipeline, if it has one. */
    static Optional<DeclaredKeyCode> of(final Declared declared) {
        final List<Derivation> parts = declared.derivations().stream()
                .filter(derivation -> derivation.function() == Function.PARTITION_BY)
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(new DeclaredKeyCode(declared, parts));
    }

    private static boolean isScalar(final ComponentType type) {
        return type instanceof Primitive || type instanceof EnumType;
    }

    private List<Words.Word> wordsOfParts() {
        final Words result = new Words();
        parts.forEach(part -> result.add(part.target().name(), word(part)));
        return result.toList();
    }

    /** The word of a scalar, straight from the input's bytes. */
    private CodeBlock word(final Derivation part) {
        final CodeBlock place = input(part.source());
        if (part.source().type() instanceof Primitive primitive) {
            final CodeBlock value = CodeBlock.of("get$L($L)", primitive.capitalized(), place);
            return part.bucket() > 0 ? bucket(primitive, value, part.bucket()) : Words.word(primitive, value);
        }
        return part.source().type().length() == 1
                ? CodeBlock.of("getByte($L)", place)
                : CodeBlock.of("getShort($L)", place);
    }

    /** The start of a bucket, which has to be a value of the component's type. */
    private static CodeBlock bucket(final Primitive type, final CodeBlock value, final long width) {
        return type == Primitive.LONG
                ? CodeBlock.of("bucket($L, $LL)", value, width)
                : CodeBlock.of(
                        "bucket($L, $LL, $T.MIN_VALUE)",
                        value,
                        width,
                        type.type().box());
    }

    private CodeBlock input(final Component source) {
        return CodeBlock.of("input + $T.$L", declared.input().codec(), source.offsetConstant());
    }

    @Override
    int length() {
        return parts.stream()
                .mapToInt(part -> Spi.words(part.source().type().length()))
                .sum();
    }

    @Override
    void addTo(final TypeSpec.Builder type) {
        if (words.isEmpty()) {
            type.addField(Spi.scratch(SCRATCH, CodeBlock.of("KEY_LENGTH")));
        }
    }

    @Override
    CodeBlock take() {
        final CodeBlock.Builder code = CodeBlock.builder();
        if (!words.isEmpty()) {
            words.forEach(word -> code.addStatement("final $T $N = $L", TypeName.LONG, word.name(), word.value()));
            return code.build();
        }
        code.addStatement("final long key = $L.address()", SCRATCH);
        int offset = 0;
        for (final Derivation part : parts) {
            final CodeBlock target = offset == 0 ? CodeBlock.of("key") : CodeBlock.of("key + $L", offset);
            if (isScalar(part.source().type())) {
                code.addStatement("putLong($L, $L)", target, word(part));
            } else {
                code.addStatement(
                        "copy($L, $L, $L)",
                        input(part.source()),
                        target,
                        part.source().type().length());
                if (part.source().type() instanceof NestedStruct nested) {
                    code.add(Words.oneNaN(nested.struct(), target));
                }
            }
            offset += Spi.words(part.source().type().length());
        }
        return code.build();
    }

    @Override
    Optional<Words.Time> time() {
        return words.isEmpty()
                ? Optional.empty()
                : IntStream.range(0, parts.size())
                        .filter(i -> parts.get(i).bucket() > 0)
                        .mapToObj(i -> new Words.Time(i, parts.get(i).bucket()))
                        .findFirst();
    }

    @Override
    List<CodeBlock> values() {
        return Words.named(words());
    }

    @Override
    List<String> words() {
        return words.stream().map(Words.Word::name).toList();
    }

    /** The statement that writes one part of the key to the output. */
    CodeBlock write(final Derivation part, final CodeBlock output) {
        int offset = 0;
        for (final Derivation before : parts.subList(0, parts.indexOf(part))) {
            offset += Spi.words(before.source().type().length());
        }
        final CodeBlock key =
                offset == 0 ? CodeBlock.of("partition + KEY") : CodeBlock.of("partition + KEY + $L", offset);
        return Spi.copy(part.target().type(), key, output);
    }
}
