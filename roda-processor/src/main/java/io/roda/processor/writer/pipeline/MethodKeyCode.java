package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.roda.processor.model.ComponentType;
import io.roda.processor.model.EnumType;
import io.roda.processor.model.Form;
import io.roda.processor.model.KeyMethod;
import io.roda.processor.model.NestedStruct;
import io.roda.processor.model.Pipeline;
import io.roda.processor.source.Declarations;
import java.util.List;

/** A key that a user's method takes from an input. */
final class MethodKeyCode extends KeyCode {
    private final Pipeline pipeline;
    private final KeyMethod method;
    private final Records records;
    private final List<Words.Word> words;

    MethodKeyCode(final Pipeline pipeline, final KeyMethod method, final Records records) {
        this.pipeline = pipeline;
        this.method = method;
        this.records = records;
        this.words = words(method.key());
    }

    private static List<Words.Word> words(final ComponentType key) {
        if (!Words.fits(key)) {
            return List.of();
        }
        if (key instanceof NestedStruct nested) {
            return Words.of(nested.struct(), CodeBlock.of("key"));
        }
        return List.of(new Words.Word("key", CodeBlock.of("key")));
    }

    @Override
    int length() {
        return words.isEmpty() ? Spi.words(method.key().length()) : words.size() * Long.BYTES;
    }

    @Override
    List<String> words() {
        return words.stream().map(Words.Word::name).toList();
    }

    @Override
    void addTo(final TypeSpec.Builder type) {
        if (words.isEmpty()) {
            type.addField(Declarations.privateFinalField(Spi.SCRATCH, SCRATCH)
                    .initializer("new $T(KEY_LENGTH)", Spi.SCRATCH)
                    .build());
        }
    }

    @Override
    CodeBlock take() {
        final CodeBlock.Builder code = CodeBlock.builder();
        final CodeBlock argument;
        if (method.takes() == Form.RECORD) {
            argument = records.read(pipeline.input(), CodeBlock.of("input"));
        } else {
            code.addStatement("place(inputView, input)");
            argument = CodeBlock.of("inputView");
        }
        final CodeBlock call = CodeBlock.of("$T.$N($L)", pipeline.owner().type(), method.name(), argument);
        final ComponentType key = method.key();
        if (key instanceof NestedStruct nested) {
            if (words.isEmpty()) {
                code.addStatement(records.write(
                        nested.struct(), CodeBlock.of("key($L)", call), CodeBlock.of("$L.address()", SCRATCH)));
            } else {
                code.addStatement("final $T key = key($L)", key.type(), call);
            }
        } else {
            final CodeBlock value = key instanceof EnumType ? CodeBlock.of("key($L)", call) : call;
            code.addStatement("final $T key = $L", TypeName.LONG, Words.word(key, value));
        }
        return code.build();
    }

    @Override
    CodeBlock find() {
        return CodeBlock.of(
                "partition($L)",
                CodeBlock.join(words.stream().map(Words.Word::value).toList(), ", "));
    }
}
