package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.roda.processor.model.Index;
import io.roda.processor.source.Declarations;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes the readers of an index. */
public final class IndexReaderWriter {
    private final Index index;
    private final Records records = new Records();
    private final UserKey key;
    private final IndexKeyMethods methods;

    private IndexReaderWriter(final Index index) {
        this.index = index;
        this.key = new UserKey(index.owner().type(), index.record(), index.key(), records);
        this.methods = new IndexKeyMethods(index, key);
    }

    /** Writes the reader. */
    public static TypeSpec write(final Index index) {
        return new IndexReaderWriter(index).write();
    }

    private TypeSpec write() {
        final TypeSpec.Builder type = Declarations.finalClass(
                        index.reader(), index.owner().isPublic())
                .superclass(Spi.RECORD_INDEX_READER)
                .addJavadoc(
                        "Looks up the latest {@link $T} under a key of {@link $T}. Confined to one thread.\n",
                        index.record().type(),
                        index.owner().type())
                .addField(Spi.field(index.record().view(), "found"))
                .addField(Spi.field(index.record().view(), "each"));
        methods.addFields(type);
        type.addMethod(constructor())
                .addMethod(get())
                .addMethod(with())
                .addMethod(forEach())
                .addMethod(find())
                .addMethod(record())
                .addMethod(search())
                .addMethod(methods.comparison());
        records.addTo(type);
        return type.build();
    }

    private MethodSpec constructor() {
        final ClassName view = index.record().view();
        return Declarations.packageConstructor()
                .addParameter(index.index(), "index")
                .addStatement("super(index)")
                .addStatement("this.found = new $T(region(index))", view)
                .addStatement("this.each = new $T(region(index))", view)
                .addCode(methods.construct(CodeBlock.of("region(index)")))
                .build();
    }

    private MethodSpec get() {
        return Declarations.publicMethod("get")
                .addJavadoc("The latest record under a key, or null where there is none.\n")
                .returns(index.record().type())
                .addParameter(key.type(), "key")
                .addStatement("final long record = find(key)")
                .addStatement(
                        "return record == FREE ? null : held($L)", records.read(index.record(), CodeBlock.of("record")))
                .build();
    }

    private MethodSpec with() {
        final TypeVariableName result = TypeVariableName.get("R");
        return Declarations.publicMethod("with")
                .addJavadoc("What a function makes of the latest record under a key, or null where there is none.\n")
                .addTypeVariable(result)
                .returns(result)
                .addParameter(key.type(), "key")
                .addParameter(
                        ParameterizedTypeName.get(
                                ClassName.get(Function.class), index.record().view(), result),
                        "function")
                .addStatement("return placeFound(found, find(key)) ? function.apply(found) : null")
                .build();
    }

    private MethodSpec forEach() {
        return Declarations.publicMethod("forEach")
                .addJavadoc("Passes on the latest record under every key, in no particular order.\n")
                .addParameter(
                        ParameterizedTypeName.get(
                                ClassName.get(Consumer.class), index.record().view()),
                        "consumer")
                .addStatement("forEach(each, consumer)")
                .build();
    }

    private MethodSpec find() {
        final MethodSpec.Builder find =
                Declarations.privateMethod("find").returns(TypeName.LONG).addParameter(key.type(), "key");
        if (key.isReference()) {
            find.addStatement("key(key)");
        }
        find.addStatement("checkOpen()");
        if (key.isScratch()) {
            find.addCode(key.write(CodeBlock.of("key"), IndexKeyMethods.KEY_SCRATCH))
                    .addStatement("return record()");
        } else {
            find.addStatement("return record($L)", key.argumentsOf("key"));
        }
        return find.build();
    }

    private MethodSpec record() {
        final MethodSpec.Builder method = Declarations.privateMethod("record").returns(TypeName.LONG);
        methods.addParameters(method);
        return method.addStatement("final long hash = $L", methods.hash())
                .addStatement("final long latest = first(hash)")
                .addStatement("return latest != OTHER && $L ? latest : search($L)", methods.isKey(), methods.withHash())
                .build();
    }

    private MethodSpec search() {
        final MethodSpec.Builder method =
                Declarations.privateMethod("search").returns(TypeName.LONG).addParameter(TypeName.LONG, "hash");
        methods.addParameters(method);
        return method.beginControlFlow("for (long slot = slot(hash); ; slot = following(slot, hash))")
                .addStatement("final long latest = latest(slot, hash)")
                .beginControlFlow("if (latest == FREE || latest != OTHER && $L)", methods.isKey())
                .addStatement("return latest")
                .endControlFlow()
                .endControlFlow()
                .build();
    }
}
