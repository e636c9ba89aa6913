package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.roda.processor.source.Declarations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How a generated pipeline finds the partition of a key.
 *
 * <p>A key of scalars travels as words, its components as parameters, and is compared word by word. A key with text or
 * an array is written to a scratch record first and compared as a whole.
 */
abstract class KeyCode {
    static final String SCRATCH = "keyScratch";

    /** Bytes of the key in a partition's state, a multiple of 8. */
    abstract int length();

    /** Fields and methods beside {@code partition} that the key needs. */
    abstract void addTo(TypeSpec.Builder type);

    /** Statements of the loop that take the key from the input. */
    abstract CodeBlock take();

    /** The words of the key once it is taken; none for a key in the scratch record. */
    abstract List<CodeBlock> values();

    /** The expression that finds the partition once the key is taken. */
    final CodeBlock find() {
        return CodeBlock.of("partition($L)", CodeBlock.join(values(), ", "));
    }

    /** The words that make up the key, as parameters; none for a key in the scratch record. */
    abstract List<String> words();

    /** Which of the words follows time, if one does. */
    abstract Optional<Words.Time> time();

    /** The expression that hashes the words of a key, but for one that follows time: that chooses the table. */
    final CodeBlock hash(final List<CodeBlock> values) {
        final List<CodeBlock> others = new ArrayList<>(values);
        if (values.size() > 1) {
            time().ifPresent(time -> others.remove(time.word()));
        }
        return Words.hash(others);
    }

    /** The method that finds the partition of a key, or makes one. */
    final MethodSpec partition() {
        final MethodSpec.Builder method =
                Declarations.privateMethod("partition").returns(TypeName.LONG);
        words().forEach(word -> method.addParameter(TypeName.LONG, word));
        time().ifPresent(time -> method.beginControlFlow("if (!partitions.turnTo($N))", words().get(time.word()))
                .addStatement("return $T.LATE", Spi.PARTITION_TABLE)
                .endControlFlow());
        return method.addStatement(
                        "final long hash = $L",
                        isScratch()
                                ? CodeBlock.of("hash($L.address(), KEY_LENGTH)", SCRATCH)
                                : hash(Words.named(words())))
                .addStatement("final long partition = known(hash$L)", more())
                .addStatement(
                        "return partition != $T.UNKNOWN ? partition : search(hash$L)", Spi.PARTITION_TABLE, more())
                .build();
    }

    /** The expression that finds the partition of a key at once or not at all. */
    final CodeBlock findKnown() {
        return CodeBlock.of("known($L, $L)", hash(values()), CodeBlock.join(values(), ", "));
    }

    private MethodSpec.Builder ofHash(final String name) {
        final MethodSpec.Builder method =
                Declarations.privateMethod(name).returns(TypeName.LONG).addParameter(TypeName.LONG, "hash");
        words().forEach(word -> method.addParameter(TypeName.LONG, word));
        return method;
    }

    private MethodSpec known() {
        return ofHash("known")
                .addStatement("final long word = partitions.word(hash)")
                .beginControlFlow("if ($T.isTagged(word, hash))", Spi.PARTITION_TABLE)
                .addStatement("final long partition = partitions.tagged(word)")
                .beginControlFlow("if ($L)", isKey())
                .addStatement("return partition")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return $T.UNKNOWN", Spi.PARTITION_TABLE)
                .build();
    }

    private MethodSpec search() {
        return ofHash("search")
                .beginControlFlow("for (long slot = partitions.slot(hash); ; slot = partitions.following(slot, hash))")
                .addStatement("final long partition = partitions.entry(slot, hash)")
                .beginControlFlow("if (partition == $T.FREE)", Spi.PARTITION_TABLE)
                .addStatement("return insert(slot, hash$L)", more())
                .endControlFlow()
                .beginControlFlow("if (partition != $T.OTHER && $L)", Spi.PARTITION_TABLE, isKey())
                .addStatement("return partition")
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    private boolean isScratch() {
        return words().isEmpty();
    }

    /** The words of the key as further arguments. */
    private CodeBlock more() {
        return isScratch() ? CodeBlock.of("") : CodeBlock.of(", $L", String.join(", ", words()));
    }

    private CodeBlock isKey() {
        return isScratch()
                ? CodeBlock.of("same($L.address(), partition + KEY, KEY_LENGTH)", SCRATCH)
                : CodeBlock.of("isKey(partition + KEY$L)", more());
    }

    /** The methods that take from a partition what {@link #partition()} finds it by. */
    final List<MethodSpec> keyOfPartition() {
        final List<CodeBlock> inPartition = IntStream.range(0, words().size())
                .mapToObj(i -> CodeBlock.of("getLong(partition + KEY$L)", wordOffset(i)))
                .toList();
        final List<MethodSpec> methods = new ArrayList<>();
        methods.add(ofPartition(
                "hash", inPartition.isEmpty() ? CodeBlock.of("hash(partition + KEY, KEY_LENGTH)") : hash(inPartition)));
        time().ifPresent(time -> methods.add(ofPartition("bucket", inPartition.get(time.word()))));
        return methods;
    }

    private static MethodSpec ofPartition(final String name, final CodeBlock value) {
        return Spi.protectedOverride(name)
                .returns(TypeName.LONG)
                .addParameter(TypeName.LONG, "partition")
                .addStatement("return $L", value)
                .build();
    }

    private static CodeBlock wordOffset(final int word) {
        return word == 0 ? CodeBlock.of("") : CodeBlock.of(" + $L", word * Long.BYTES);
    }

    /** The methods that {@link #partition()} calls. */
    final List<MethodSpec> helpers() {
        final MethodSpec.Builder insert = Declarations.privateMethod("insert")
                .returns(TypeName.LONG)
                .addParameter(TypeName.LONG, "slot")
                .addParameter(TypeName.LONG, "hash");
        words().forEach(word -> insert.addParameter(TypeName.LONG, word));
        insert.addStatement("final long partition = partitions.insert(slot, hash)");
        final List<MethodSpec> methods = new ArrayList<>();
        if (isScratch()) {
            insert.addStatement("copy($L.address(), partition + KEY, KEY_LENGTH)", SCRATCH);
        } else {
            final MethodSpec.Builder isKey = Declarations.privateStaticMethod("isKey")
                    .returns(TypeName.BOOLEAN)
                    .addParameter(TypeName.LONG, "at");
            final CodeBlock.Builder equal = CodeBlock.builder().add("return ");
            for (int i = 0; i < words().size(); i++) {
                final String word = words().get(i);
                final CodeBlock offset = wordOffset(i);
                insert.addStatement("putLong(partition + KEY$L, $N)", offset, word);
                isKey.addParameter(TypeName.LONG, word);
                equal.add(i == 0 ? "" : "\n&& ").add("getLong(at$L) == $N", offset, word);
            }
            methods.add(isKey.addStatement(equal.build()).build());
        }
        methods.add(0, known());
        methods.add(1, search());
        methods.add(2, insert.addStatement("return partition").build());
        return methods;
    }
}
