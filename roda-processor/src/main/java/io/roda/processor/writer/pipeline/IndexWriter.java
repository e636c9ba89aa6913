package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.roda.processor.model.Index;
import io.roda.processor.source.Declarations;
import java.util.List;
import java.util.Optional;

/** Writes the agent that keeps an index. */
public final class IndexWriter {
    private final Index index;
    private final Records records = new Records();
    private final UserKey key;
    private final IndexKeyMethods methods;

    private IndexWriter(final Index index) {
        this.index = index;
        this.key = new UserKey(index.owner().type(), index.record(), index.key(), records);
        this.methods = new IndexKeyMethods(index, key);
    }

    /** Writes the agent. */
    public static TypeSpec write(final Index index) {
        return new IndexWriter(index).write();
    }

    private TypeSpec write() {
        final TypeSpec.Builder type = Declarations.finalClass(
                        index.index(), index.owner().isPublic())
                .superclass(Spi.RECORD_INDEX)
                .addJavadoc(
                        "Finds the latest {@link $T} under each key of {@link $T}. An agent, run by one thread at a time.\n",
                        index.record().type(),
                        index.owner().type());
        methods.addFields(type);
        type.addMethod(constructor())
                .addMethod(over())
                .addMethod(reader())
                .addMethods(process())
                .addMethod(index())
                .addMethod(methods.comparison());
        final MethodSpec input = Spi.protectedOverride("input")
                .returns(String.class)
                .addParameter(TypeName.LONG, "at")
                .addStatement("return $L.toString()", records.read(index.record(), CodeBlock.of("inputAddress(at)")))
                .build();
        records.addTo(type);
        return type.addMethod(input).build();
    }

    private MethodSpec constructor() {
        return Declarations.privateConstructor()
                .addParameter(index.record().reader(), "input")
                .addStatement("super($S, input)", index.owner().name())
                .addCode(methods.construct(CodeBlock.of("region(input)")))
                .build();
    }

    private MethodSpec over() {
        return Declarations.publicStaticMethod("over")
                .addJavadoc("Indexes a store from its first record on.\n")
                .returns(index.index())
                .addParameter(index.record().store(), "store")
                .addStatement("return new $T(store.reader())", index.index())
                .build();
    }

    private MethodSpec reader() {
        return Declarations.publicMethod("reader")
                .addJavadoc("Looks keys up, wait-free; take a reader for each thread.\n")
                .returns(index.reader())
                .addStatement("return new $T(this)", index.reader())
                .build();
    }

    private List<MethodSpec> process() {
        final CodeBlock take = key.take(CodeBlock.of("input"), IndexKeyMethods.CANDIDATE, IndexKeyMethods.KEY_SCRATCH);
        final CodeBlock step = CodeBlock.builder()
                .add(take)
                .addStatement(
                        "index(from + i$L)", key.isScratch() ? CodeBlock.of("") : CodeBlock.of(", $L", key.arguments()))
                .build();
        return LoopCode.process(step, key.isScratch() ? Optional.empty() : Optional.of(hash(take)), Optional.empty());
    }

    private CodeBlock hash(final CodeBlock take) {
        return CodeBlock.builder()
                .add(take)
                .addStatement("hashes[count++] = $L", Words.hash(key.values()))
                .build();
    }

    private MethodSpec index() {
        final MethodSpec.Builder method = Declarations.privateMethod("index").addParameter(TypeName.LONG, "at");
        methods.addParameters(method);
        return method.addStatement("final long hash = $L", methods.hash())
                .beginControlFlow("for (long slot = slot(hash); ; slot = following(slot, hash))")
                .addStatement("final long latest = latest(slot, hash)")
                .beginControlFlow("if (latest == FREE)")
                .addStatement("add(slot, hash, at)")
                .addStatement("return")
                .endControlFlow()
                .beginControlFlow("if (latest != OTHER && $L)", methods.isKey())
                .addStatement("replace(slot, hash, at)")
                .addStatement("return")
                .endControlFlow()
                .endControlFlow()
                .build();
    }
}
