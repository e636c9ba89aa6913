package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;

/** The partition of a key that a user's method takes from an input. */
final class MethodKeyCode extends KeyCode {
    private final UserKey key;

    MethodKeyCode(final UserKey key) {
        this.key = key;
    }

    @Override
    int length() {
        return key.length();
    }

    @Override
    List<String> words() {
        return key.names();
    }

    @Override
    Optional<Words.Time> time() {
        return key.time();
    }

    @Override
    void addTo(final TypeSpec.Builder type) {
        if (key.isScratch()) {
            type.addField(Spi.scratch(SCRATCH, CodeBlock.of("KEY_LENGTH")));
        }
    }

    @Override
    CodeBlock take() {
        return key.take(CodeBlock.of("input"), "inputView", SCRATCH);
    }

    @Override
    List<CodeBlock> values() {
        return key.values();
    }
}
