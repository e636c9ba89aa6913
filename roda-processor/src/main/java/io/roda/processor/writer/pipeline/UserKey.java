package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.roda.processor.model.ComponentType;
import io.roda.processor.model.EnumType;
import io.roda.processor.model.Form;
import io.roda.processor.model.KeyMethod;
import io.roda.processor.model.NestedStruct;
import io.roda.processor.model.Struct;
import java.util.List;
import java.util.Optional;

/** A key that a user's method takes from a struct, as words or in a scratch record. */
final class UserKey {
    private final ClassName owner;
    private final Struct struct;
    private final KeyMethod method;
    private final Records records;
    private final List<Words.Word> words;

    UserKey(final ClassName owner, final Struct struct, final KeyMethod method, final Records records) {
        this.owner = owner;
        this.struct = struct;
        this.method = method;
        this.records = records;
        this.words = words(method.key());
    }

    private static List<Words.Word> words(final ComponentType key) {
        if (!Words.fit(List.of(key))) {
            return List.of();
        }
        if (key instanceof NestedStruct nested) {
            return Words.of(nested.struct(), CodeBlock.of("key"));
        }
        return List.of(new Words.Word("key", CodeBlock.of("key")));
    }

    /** The names of the words; none for a key in a scratch record. */
    List<String> names() {
        return words.stream().map(Words.Word::name).toList();
    }

    /** Which word follows time. */
    Optional<Words.Time> time() {
        return !isScratch() && method.key() instanceof NestedStruct nested
                ? Words.time(nested.struct())
                : Optional.empty();
    }

    /** The words of the key in the variable {@code key}; none for a key in a scratch record. */
    List<Words.Word> words() {
        return words;
    }

    /** The words of the key in the variable {@code key}. */
    List<CodeBlock> values() {
        return words.stream().map(Words.Word::value).toList();
    }

    /** The same as arguments. */
    CodeBlock arguments() {
        return CodeBlock.join(values(), ", ");
    }

    /** Whether the key has to be written to a scratch record. */
    boolean isScratch() {
        return words.isEmpty();
    }

    /** Bytes of the key in whole words. */
    int length() {
        return isScratch() ? Spi.words(method.key().length()) : words.size() * Long.BYTES;
    }

    /** Whether the user's method takes a flyweight. */
    boolean takesView() {
        return method.takes() == Form.FLYWEIGHT;
    }

    /** The key's type in Java. */
    TypeName type() {
        return method.key().type();
    }

    /** Whether a key can be null. */
    boolean isReference() {
        return method.key() instanceof NestedStruct || method.key() instanceof EnumType;
    }

    /**
     * Statements that take the key of the struct at an address: into the variable {@code key}, or into a scratch record.
     *
     * @param address where the struct lies
     * @param view the flyweight for a method that takes one
     * @param scratch the scratch record for a key that needs one
     */
    CodeBlock take(final CodeBlock address, final String view, final String scratch) {
        final CodeBlock.Builder code = CodeBlock.builder();
        CodeBlock argument = CodeBlock.of("$N", view);
        if (takesView()) {
            code.addStatement("place($N, $L)", view, address);
        } else {
            argument = records.read(struct, address);
        }
        final CodeBlock call = CodeBlock.of("$T.$N($L)", owner, method.name(), argument);
        final ComponentType key = method.key();
        if (isScratch()) {
            return code.add(write(CodeBlock.of("key($L)", call), scratch)).build();
        }
        if (key instanceof NestedStruct) {
            return code.addStatement("final $T key = key($L)", key.type(), call).build();
        }
        final CodeBlock value = key instanceof EnumType ? CodeBlock.of("key($L)", call) : call;
        return code.addStatement("final $T key = $L", TypeName.LONG, Words.word(key, value))
                .build();
    }

    /** The statement that writes a key to a scratch record. */
    CodeBlock write(final CodeBlock key, final String scratch) {
        final Struct keyStruct = ((NestedStruct) method.key()).struct();
        return CodeBlock.builder()
                .addStatement(records.write(keyStruct, key, CodeBlock.of("$N.address()", scratch)))
                .add(Words.oneNaN(keyStruct, CodeBlock.of("$N.address()", scratch)))
                .build();
    }

    /** The words of a key that was passed in as itself, as arguments. */
    CodeBlock argumentsOf(final String key) {
        if (method.key() instanceof NestedStruct) {
            return arguments();
        }
        return Words.word(method.key(), CodeBlock.of("$N", key));
    }
}
