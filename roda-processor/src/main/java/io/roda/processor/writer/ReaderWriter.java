package io.roda.processor.writer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.roda.processor.model.Struct;
import io.roda.processor.source.Declarations;
import io.roda.processor.source.SourceFile;

/** Writes the cursor over a store's records. */
final class ReaderWriter {
    private static final TypeVariableName RESULT = TypeVariableName.get("R");

    private final Struct struct;

    private ReaderWriter(final Struct struct) {
        this.struct = struct;
    }

    static SourceFile write(final Struct struct) {
        return new ReaderWriter(struct).write();
    }

    private SourceFile write() {
        final TypeSpec.Builder type = Declarations.finalClass(struct.reader(), struct.isPublic())
                .superclass(RuntimeTypes.RECORD_READER)
                .addJavadoc("A cursor over the records of a {@link $T}. Confined to one thread.\n", struct.store())
                .addField(
                        Declarations.privateFinalField(struct.view(), "cursor").build())
                .addField(
                        Declarations.privateFinalField(struct.view(), "random").build())
                .addField(Declarations.privateFinalField(struct.window(), "window")
                        .build());
        type.addMethod(Declarations.packageConstructor()
                .addParameter(Declarations.parameter(struct.store(), "store"))
                .addParameter(Declarations.parameter(RuntimeTypes.STRING, "name"))
                .addParameter(Declarations.parameter(RuntimeTypes.MEMORY_REGION, "region"))
                .addStatement("this(store, name, region, new $T(region))", struct.view())
                .build());
        type.addMethod(Declarations.privateConstructor()
                .addParameter(Declarations.parameter(struct.store(), "store"))
                .addParameter(Declarations.parameter(RuntimeTypes.STRING, "name"))
                .addParameter(Declarations.parameter(RuntimeTypes.MEMORY_REGION, "region"))
                .addParameter(Declarations.parameter(struct.view(), "cursor"))
                .addStatement("super(store, name, cursor)")
                .addStatement("this.cursor = cursor")
                .addStatement("this.random = new $T(region)", struct.view())
                .addStatement("this.window = new $T(region)", struct.window())
                .build());
        addReads(type);
        type.addMethod(getWindow());
        addFunctions(type);
        type.addMethod(poll());
        type.addMethod(handOut());
        return SourceFile.of(struct.reader(), type);
    }

    private void addReads(final TypeSpec.Builder type) {
        type.addMethod(Declarations.publicMethod("get")
                .addJavadoc("The record that the cursor is on.\n\n")
                .addJavadoc("@return the record, or null if the cursor is on none\n")
                .returns(struct.type())
                .addStatement("return onRecord() ? cursor.toRecord() : null")
                .build());
        type.addMethod(Declarations.publicMethod("view")
                .addJavadoc("The record that the cursor is on, without allocation.\n\n")
                .addJavadoc("@return a flyweight that follows the cursor, or null if the cursor is on no record\n")
                .returns(struct.view())
                .addStatement("return onRecord() ? cursor : null")
                .build());
        type.addMethod(Declarations.publicMethod("getAt")
                .addJavadoc("Any published record; the cursor stays.\n\n")
                .addJavadoc("@param sequence the record's sequence\n")
                .addJavadoc("@return the record, or null if there is none\n")
                .addParameter(Declarations.parameter(TypeName.LONG, "sequence"))
                .returns(struct.type())
                .addStatement("return placeAt(random, sequence) ? random.toRecord() : null")
                .build());
        type.addMethod(Declarations.publicMethod("getLast")
                .addJavadoc("The latest published record; the cursor stays.\n\n")
                .addJavadoc("@return the record, or null if there is none\n")
                .returns(struct.type())
                .addStatement("return placeLast(random) ? random.toRecord() : null")
                .build());
    }

    private MethodSpec getWindow() {
        return Declarations.publicMethod("getWindow")
                .addJavadoc(
                        "Consecutive published records, read where they lie or, of a ring, copied; the cursor stays.\n\n")
                .addJavadoc("@param at the sequence of the first\n")
                .addJavadoc("@param n how many, at least 1\n")
                .addJavadoc("@return a window, the same at every call, or null unless all are published\n")
                .addJavadoc("@throws IllegalArgumentException if {@code n} isn't at least 1\n")
                .addParameter(Declarations.parameter(TypeName.LONG, "at"))
                .addParameter(Declarations.parameter(TypeName.INT, "n"))
                .returns(struct.window())
                .addStatement("return placeWindow(window, at, n) ? window : null")
                .build();
    }

    private void addFunctions(final TypeSpec.Builder type) {
        type.addMethod(function("with", "the record that the cursor is on")
                .addParameter(Declarations.parameter(functionType(), "function"))
                .addStatement("return onRecord() ? function.apply(cursor) : null")
                .build());
        type.addMethod(function("withAt", "a published record")
                .addJavadoc("@param sequence the record's sequence\n")
                .addParameter(Declarations.parameter(TypeName.LONG, "sequence"))
                .addParameter(Declarations.parameter(functionType(), "function"))
                .addStatement("return placeAt(random, sequence) ? function.apply(random) : null")
                .build());
        type.addMethod(function("withLast", "the latest published record")
                .addParameter(Declarations.parameter(functionType(), "function"))
                .addStatement("return placeLast(random) ? function.apply(random) : null")
                .build());
    }

    private MethodSpec.Builder function(final String name, final String what) {
        return Declarations.publicMethod(name)
                .addJavadoc("Applies a function to $L, without allocation.\n\n", what)
                .addJavadoc("@param <R> what the function gives\n")
                .addJavadoc("@param function the function; the flyweight is valid during the call\n")
                .addJavadoc("@return what the function gave, or null if there is no such record\n")
                .addTypeVariable(RESULT)
                .returns(RESULT);
    }

    private TypeName functionType() {
        return ParameterizedTypeName.get(ClassName.get("java.util.function", "Function"), struct.view(), RESULT);
    }

    private MethodSpec poll() {
        final CodeBlock body = CodeBlock.builder()
                .addStatement("final long from = position()")
                .addStatement("int polled = 0")
                .beginControlFlow("try")
                .beginControlFlow("for (int run = run(limit); run > 0; run = run(limit - polled))")
                .addStatement("polled += handOut(consumer, run)")
                .endControlFlow()
                .nextControlFlow("finally")
                .addStatement("polledFrom(from)")
                .endControlFlow()
                .addStatement("return polled")
                .build();
        return Declarations.publicMethod("poll")
                .addJavadoc("Hands the next records to a consumer. One at which it throws is handed out again.\n\n")
                .addJavadoc("@param consumer what takes them; the flyweight is valid during the call\n")
                .addJavadoc("@param limit how many at the most\n")
                .addJavadoc("@return how many there were\n")
                .addParameter(Declarations.parameter(consumer(), "consumer"))
                .addParameter(Declarations.parameter(TypeName.INT, "limit"))
                .returns(TypeName.INT)
                .addCode(body)
                .build();
    }

    /**
     * The loop over records that are there is a method of its own. The JIT inlines by how often it saw a method make a call: in
     * {@code poll}, of a reader that spins, mostly never, since most of its calls find nothing.
     */
    private MethodSpec handOut() {
        final CodeBlock body = CodeBlock.builder()
                .addStatement("final long from = position()")
                .addStatement("long record = runAddress(run)")
                .beginControlFlow("for (int i = 0; i < run; i++)")
                .addStatement("show(cursor, record)")
                .addStatement("consumer.accept(cursor)")
                .beginControlFlow("if (!passed(from + i))")
                .addStatement("return i + 1")
                .endControlFlow()
                .addStatement("record = nextInRun(record)")
                .endControlFlow()
                .addStatement("return run")
                .build();
        return Declarations.privateMethod("handOut")
                .addParameter(consumer(), "consumer")
                .addParameter(TypeName.INT, "run")
                .returns(TypeName.INT)
                .addCode(body)
                .build();
    }

    private TypeName consumer() {
        return ParameterizedTypeName.get(ClassName.get("java.util.function", "Consumer"), struct.view());
    }
}
