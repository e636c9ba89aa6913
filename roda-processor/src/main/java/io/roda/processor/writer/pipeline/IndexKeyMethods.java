package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.roda.processor.model.Index;
import io.roda.processor.source.Declarations;
import io.roda.processor.writer.Names;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an index and its readers share: how the key of a record that was found is compared with the one looked up. */
final class IndexKeyMethods {
    static final String KEY_SCRATCH = "keyScratch";
    static final String CANDIDATE_SCRATCH = "candidateScratch";
    static final String CANDIDATE = "candidate";

    private final Index index;
    private final UserKey key;

    IndexKeyMethods(final Index index, final UserKey key) {
        this.index = index;
        this.key = key;
    }

    /** Adds the fields that the comparison needs. */
    void addFields(final TypeSpec.Builder type) {
        if (key.takesView()) {
            type.addField(Spi.field(index.record().view(), CANDIDATE));
        }
        if (key.isScratch()) {
            type.addField(Spi.constant("KEY_LENGTH", key.length()))
                    .addField(Spi.scratch(KEY_SCRATCH, CodeBlock.of("KEY_LENGTH")))
                    .addField(Spi.scratch(CANDIDATE_SCRATCH, CodeBlock.of("KEY_LENGTH")));
        }
    }

    /** Statements of a constructor for those fields. */
    CodeBlock construct(final CodeBlock region) {
        return key.takesView()
                ? CodeBlock.builder()
                        .addStatement(
                                "$N = new $T($L)", CANDIDATE, index.record().view(), region)
                        .build()
                : CodeBlock.of("");
    }

    /** The expression that hashes the key looked up. */
    CodeBlock hash() {
        return key.isScratch()
                ? CodeBlock.of("hash($N.address(), KEY_LENGTH)", KEY_SCRATCH)
                : Words.hash(Words.named(key.names()));
    }

    /** The expression that compares the key looked up with that of the record at {@code latest}. */
    CodeBlock isKey() {
        return key.isScratch()
                ? CodeBlock.of("isKey(latest)")
                : CodeBlock.of("isKey(latest, $L)", String.join(", ", key.names()));
    }

    /** The arguments for what takes a hash and the words of the key. */
    CodeBlock withHash() {
        return CodeBlock.of(
                "$L", Stream.concat(Stream.of("hash"), key.names().stream()).collect(Collectors.joining(", ")));
    }

    /** Adds a parameter for each word of the key. */
    void addParameters(final MethodSpec.Builder method) {
        key.names().forEach(word -> method.addParameter(TypeName.LONG, word));
    }

    /** The method that {@link #isKey()} calls. */
    MethodSpec comparison() {
        final MethodSpec.Builder method = (key.takesView() || key.isScratch()
                        ? Declarations.privateMethod("isKey")
                        : Declarations.privateStaticMethod("isKey"))
                .returns(TypeName.BOOLEAN)
                .addParameter(TypeName.LONG, "record");
        final CodeBlock record = CodeBlock.of("record");
        if (key.isScratch()) {
            return method.addCode(key.take(record, CANDIDATE, CANDIDATE_SCRATCH))
                    .addStatement("return same($N.address(), $N.address(), KEY_LENGTH)", KEY_SCRATCH, CANDIDATE_SCRATCH)
                    .build();
        }
        final NameAllocator expected = new NameAllocator();
        key.names()
                .forEach(word -> method.addParameter(
                        TypeName.LONG, expected.newName("expected" + Names.capitalized(word), word)));
        method.addCode(key.take(record, CANDIDATE, CANDIDATE_SCRATCH));
        final CodeBlock.Builder equal = CodeBlock.builder().add("return ");
        String and = "";
        for (final Words.Word word : key.words()) {
            equal.add(and).add("$L == $N", grouped(word.value()), expected.get(word.name()));
            and = "\n&& ";
        }
        return method.addStatement(equal.build()).build();
    }

    /** A word that is computed by a conditional expression, such as that of a boolean, needs parentheses. */
    private static CodeBlock grouped(final CodeBlock word) {
        return word.toString().contains("?") ? CodeBlock.of("($L)", word) : word;
    }
}
