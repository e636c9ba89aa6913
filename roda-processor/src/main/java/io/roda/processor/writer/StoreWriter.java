package io.roda.processor.writer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.roda.processor.model.Struct;
import io.roda.processor.source.Declarations;
import io.roda.processor.source.SourceFile;
import java.util.function.IntFunction;

/** Writes the store of a struct's records. */
final class StoreWriter {
    private final Struct struct;
    private final String record;
    private final RecordParts parts;

    private StoreWriter(final Struct struct) {
        this.struct = struct;
        this.record = Names.parameter(struct, "claimed", RecordParts.ADDRESS, RecordParts.SEQUENCE);
        this.parts = new RecordParts(struct, record);
    }

    static SourceFile write(final Struct struct) {
        return new StoreWriter(struct).write();
    }

    private SourceFile write() {
        final TypeSpec.Builder type = Declarations.finalClass(struct.store(), struct.isPublic())
                .superclass(RuntimeTypes.RECORD_STORE)
                .addJavadoc(
                        "A store of {@link $T} records, written by one thread and read by any number.\n",
                        struct.type());
        type.addField(Declarations.privateFinalField(struct.flyweight(), "claimed")
                .initializer("new $T(region())", struct.flyweight())
                .build());
        type.addMethod(constructor())
                .addMethod(open())
                .addMethod(push())
                .addMethod(tryPush())
                .addMethod(claim())
                .addMethod(append())
                .addMethod(appendMany())
                .addMethod(appendInPlace())
                .addMethod(reader())
                .addMethod(namedReader())
                .addMethod(claimedFlyweight())
                .addMethod(put());
        parts.method().ifPresent(type::addMethod);
        return SourceFile.of(struct.store(), type);
    }

    private MethodSpec constructor() {
        return Declarations.privateConstructor()
                .addParameter(Declarations.parameter(RuntimeTypes.RODA_ENGINE, "engine"))
                .addParameter(Declarations.parameter(RuntimeTypes.STORE_OPTIONS, "options"))
                .addStatement("super(engine, options, $T.LAYOUT)", struct.codec())
                .build();
    }

    private MethodSpec open() {
        return Declarations.publicStaticMethod("open")
                .addJavadoc("Opens a store.\n\n")
                .addJavadoc("@param engine the engine that closes it\n")
                .addJavadoc("@param options its name and size\n")
                .addJavadoc("@return the store, empty where it is new\n")
                .addParameter(Declarations.parameter(RuntimeTypes.RODA_ENGINE, "engine"))
                .addParameter(Declarations.parameter(RuntimeTypes.STORE_OPTIONS, "options"))
                .returns(struct.store())
                .addStatement("return new $T(engine, options)", struct.store())
                .build();
    }

    private MethodSpec push() {
        return Declarations.publicMethod("push")
                .addJavadoc("Writes a record and publishes it. The writer's thread only.\n\n")
                .addJavadoc("@param $L the record\n", record)
                .addParameter(Declarations.parameter(struct.type(), record))
                .addCode(parts.take())
                .addStatement("final long $N = reserveNext()", RecordParts.SEQUENCE)
                .addStatement("final long $N = place($N)", RecordParts.ADDRESS, RecordParts.SEQUENCE)
                .addCode(parts.store())
                .addStatement("publishNext($N)", RecordParts.SEQUENCE)
                .build();
    }

    private MethodSpec tryPush() {
        return Declarations.publicMethod("tryPush")
                .addJavadoc("Writes a record and publishes it, if there is room. The writer's thread only.\n\n")
                .addJavadoc("@param $L the record\n@return whether there was room\n", record)
                .addParameter(Declarations.parameter(struct.type(), record))
                .returns(TypeName.BOOLEAN)
                .beginControlFlow("if (!hasRoomForNext())")
                .addStatement("return false")
                .endControlFlow()
                .addStatement("push($N)", record)
                .addStatement("return true")
                .build();
    }

    private MethodSpec claim() {
        return Declarations.publicMethod("claim")
                .addJavadoc("Claims the next record, to be written in place and then published with\n")
                .addJavadoc("{@link #publish()}. The writer's thread only.\n\n")
                .addJavadoc("@return a flyweight over it, all zeros\n")
                .returns(struct.flyweight())
                .addStatement("zero(claimNext(), $T.LENGTH)", struct.codec())
                .addStatement("return claimed")
                .build();
    }

    private MethodSpec append() {
        return Declarations.publicMethod("append")
                .addJavadoc("Writes a record behind those that are published; the next {@link #publish()} or push\n")
                .addJavadoc(
                        "publishes all that were appended. Until then they are the writer's own, for as long as it\n")
                .addJavadoc("likes, and are lost when the store is closed. The writer's thread only.\n\n")
                .addJavadoc("@param $L the record\n", record)
                .addParameter(Declarations.parameter(struct.type(), record))
                .addCode(parts.take())
                .addStatement("final long $N = reserveToAppend()", RecordParts.SEQUENCE)
                .addStatement("final long $N = place($N)", RecordParts.ADDRESS, RecordParts.SEQUENCE)
                .addCode(parts.store())
                .addStatement("appendNext($N)", RecordParts.SEQUENCE)
                .build();
    }

    private MethodSpec appendMany() {
        final TypeName function = ParameterizedTypeName.get(ClassName.get(IntFunction.class), struct.type());
        return Declarations.publicMethod("append")
                .addJavadoc("Appends records that a function makes, in order; the next {@link #publish()} or push\n")
                .addJavadoc("publishes them. It takes less time than appending one after the other. The writer's\n")
                .addJavadoc("thread only.\n\n")
                .addJavadoc("@param count how many records, 0 or more\n")
                .addJavadoc("@param function gives a record for 0, 1 and so on. It can't write to this store, and\n")
                .addJavadoc("    where it throws, the records before stay appended\n")
                .addParameter(Declarations.parameter(TypeName.INT, "count"))
                .addParameter(Declarations.parameter(function, "function"))
                .addStatement("int from = 0")
                .beginControlFlow("for (int run = beginRun(count); run > 0; run = beginRun(count - from))")
                .addStatement("int i = 0")
                .beginControlFlow("try")
                .addStatement("long $N = runAddress(run)", RecordParts.ADDRESS)
                .beginControlFlow("for (; i < run; i++)")
                .addStatement("put($N, function.apply(from + i))", RecordParts.ADDRESS)
                .addStatement("$1N = nextInRun($1N)", RecordParts.ADDRESS)
                .endControlFlow()
                .nextControlFlow("finally")
                .addStatement("endRun(i)")
                .endControlFlow()
                .addStatement("from += i")
                .endControlFlow()
                .build();
    }

    /** Writes a record of a run. */
    private MethodSpec put() {
        return Declarations.privateMethod("put")
                .addParameter(Declarations.parameter(TypeName.LONG, RecordParts.ADDRESS))
                .addParameter(Declarations.parameter(struct.type(), record))
                .addCode(parts.take())
                .addStatement("checkRun()")
                .addCode(parts.store())
                .build();
    }

    private MethodSpec appendInPlace() {
        return Declarations.publicMethod("append")
                .addJavadoc("Appends a record of zeros, to be written in place before it is published. The writer's\n")
                .addJavadoc("thread only.\n\n")
                .addJavadoc("@return a flyweight over it, until the next record is begun or this one published\n")
                .returns(struct.flyweight())
                .addStatement("zero(appendNext(), $T.LENGTH)", struct.codec())
                .addStatement("return claimed")
                .build();
    }

    private MethodSpec reader() {
        return Declarations.publicMethod("reader")
                .addJavadoc("A cursor of its own, before the first record that is there. Any thread.\n\n")
                .addJavadoc("@return the reader\n")
                .returns(struct.reader())
                .addStatement("return new $T(this, null, readerRegion())", struct.reader())
                .build();
    }

    private MethodSpec namedReader() {
        return Declarations.publicMethod("reader")
                .addJavadoc(
                        "A cursor that the store keeps: it resumes where the reader of this name has come to. Any\n")
                .addJavadoc("thread; one reader of a name at a time.\n\n")
                .addJavadoc("@param name the reader's name, as a store's\n")
                .addJavadoc("@return the reader\n")
                .addParameter(Declarations.parameter(RuntimeTypes.STRING, "name"))
                .returns(struct.reader())
                .addStatement("return new $T(this, readerName(name), readerRegion())", struct.reader())
                .build();
    }

    private MethodSpec claimedFlyweight() {
        return Declarations.protectedMethod("claimedFlyweight")
                .addAnnotation(RuntimeTypes.OVERRIDE)
                .returns(struct.flyweight())
                .addStatement("return claimed")
                .build();
    }
}
