package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.roda.processor.model.Aggregate;
import io.roda.processor.model.Declared;
import io.roda.processor.model.KeyMethod;
import io.roda.processor.model.Pipeline;
import io.roda.processor.model.Window;
import io.roda.processor.source.Declarations;
import java.util.List;
import java.util.Optional;

/**
 * Writes pipelines: the loop over a batch, the search for the partition, and the step, each a method of its own.
 *
 * <p>The loop is generated into every pipeline rather than inherited, so that the JIT sees one receiver at every call in
 * it. The step touches nothing but the bytes of the input, of the partition and of the output.
 */
public final class PipelineWriter {
    private final Pipeline pipeline;
    private final Optional<KeyCode> key;
    private final Body body;
    private final Records records;
    private final boolean needsInputView;

    private PipelineWriter(
            final Pipeline pipeline,
            final Optional<KeyCode> key,
            final Body body,
            final Records records,
            final boolean needsInputView) {
        this.pipeline = pipeline;
        this.key = key;
        this.body = body;
        this.records = records;
        this.needsInputView = needsInputView;
    }

    /** Writes an aggregate. */
    public static TypeSpec write(final Aggregate aggregate) {
        final Records records = new Records();
        return of(aggregate, aggregate.partitionBy(), new AggregateBody(aggregate, records), records);
    }

    /** Writes a window. */
    public static TypeSpec write(final Window window) {
        final Records records = new Records();
        return of(window, window.partitionBy(), new WindowBody(window, records), records);
    }

    /** Writes a pipeline that is declared on its output. */
    public static TypeSpec write(final Declared declared) {
        final Optional<DeclaredKeyCode> key = DeclaredKeyCode.of(declared);
        final Body body = declared.span().isPresent()
                ? new DeclaredWindowBody(declared, key)
                : new DeclaredAggregateBody(declared, key);
        return new PipelineWriter(declared, key.map(KeyCode.class::cast), body, new Records(), false).write();
    }

    private static TypeSpec of(
            final Pipeline pipeline, final Optional<KeyMethod> partitionBy, final Body body, final Records records) {
        return new PipelineWriter(
                        pipeline,
                        partitionBy.map(method -> new MethodKeyCode(
                                new UserKey(pipeline.owner().type(), pipeline.input(), method, records))),
                        body,
                        records,
                        KeyMethod.takesFlyweight(partitionBy) || body.needsInputView())
                .write();
    }

    /** Starts the method that takes a partition one input further. */
    static MethodSpec.Builder step() {
        return Declarations.privateMethod("step")
                .addParameter(TypeName.LONG, "input")
                .addParameter(TypeName.LONG, "partition");
    }

    private TypeSpec write() {
        final ClassName from = pipeline.generated().nestedClass("From");
        final TypeSpec.Builder type = Declarations.finalClass(
                        pipeline.generated(), pipeline.owner().isPublic())
                .superclass(body.base())
                .addJavadoc(
                        "Runs {@link $T}: reads {@link $T}, appends {@link $T}. An agent, run by one thread at a time.\n",
                        pipeline.owner().type(),
                        pipeline.input().type(),
                        pipeline.output().type());
        addConstants(type);
        if (needsInputView) {
            type.addField(Spi.field(pipeline.input().view(), "inputView"));
        }
        key.ifPresent(k -> k.addTo(type));
        body.addFields(type);
        type.addMethod(constructor())
                .addMethod(fromStore(from))
                .addMethod(fromReader(from))
                .addMethods(process());
        key.ifPresent(k -> type.addMethod(replay(k)));
        body.addMethods(type);
        key.ifPresent(k -> type.addMethod(k.partition()).addMethods(k.helpers()).addMethods(k.keyOfPartition()));
        final MethodSpec input = input();
        records.addTo(type);
        return type.addMethod(input).addType(from(from)).build();
    }

    private void addConstants(final TypeSpec.Builder type) {
        int offset = Spi.HEADER;
        if (key.isPresent()) {
            type.addField(Spi.constant("KEY", offset, "Where the key lies in a partition."));
            type.addField(Spi.constant("KEY_LENGTH", key.get().length()));
            offset += key.get().length();
        }
        body.addConstants(type, offset);
        type.addField(Spi.constant("PARTITION_LENGTH", Math.addExact(offset, body.stateLength())));
    }

    private MethodSpec constructor() {
        final MethodSpec.Builder constructor = Declarations.privateConstructor()
                .addParameter(pipeline.input().reader(), "input")
                .addParameter(pipeline.output().store(), "output")
                .addParameter(Spi.PARTITION_TABLE, "partitions")
                .addStatement(
                        "super($S, input, output, partitions)", pipeline.owner().name());
        if (needsInputView) {
            constructor.addStatement(
                    "inputView = new $T(region(input))", pipeline.input().view());
        }
        return constructor.addCode(body.construct()).build();
    }

    private MethodSpec fromStore(final ClassName from) {
        return Declarations.publicStaticMethod("from")
                .addJavadoc("Reads a store from its first record on.\n")
                .returns(from)
                .addParameter(pipeline.input().store(), "store")
                .addStatement("return from(store.reader())")
                .build();
    }

    private MethodSpec fromReader(final ClassName from) {
        return Declarations.publicStaticMethod("from")
                .addJavadoc("Reads on from where a reader stands; the reader is the pipeline's from then on.\n")
                .returns(from)
                .addParameter(pipeline.input().reader(), "reader")
                .addStatement("return new $T(reader)", from)
                .build();
    }

    private List<MethodSpec> process() {
        final CodeBlock.Builder step = CodeBlock.builder();
        key.ifPresent(k -> step.add(k.take()));
        if (followsTime()) {
            step.addStatement("final long partition = $L", key.orElseThrow().find())
                    .beginControlFlow("if (partition != $T.LATE)", Spi.PARTITION_TABLE)
                    .addStatement("step(input, partition)")
                    .endControlFlow();
        } else {
            step.addStatement("step(input, $L)", key.map(KeyCode::find).orElse(CodeBlock.of("partitions.only()")));
        }
        final Optional<KeyCode> words = key.filter(k -> !k.words().isEmpty());
        return LoopCode.process(step.build(), words.map(PipelineWriter::hash), words.flatMap(this::known));
    }

    private boolean followsTime() {
        return key.flatMap(KeyCode::time).isPresent();
    }

    private MethodSpec replay(final KeyCode key) {
        final CodeBlock step = CodeBlock.builder()
                .add(key.take())
                .addStatement("final long partition = $L", key.find())
                .beginControlFlow(
                        "if ($L!isAhead(partition, from + i))",
                        followsTime()
                                ? CodeBlock.of("partition != $T.LATE && ", Spi.PARTITION_TABLE)
                                : CodeBlock.of(""))
                .addStatement("step(input, partition)")
                .endControlFlow()
                .build();
        return LoopCode.plain("replay", step);
    }

    private static CodeBlock hash(final KeyCode key) {
        return CodeBlock.builder()
                .add(key.take())
                .addStatement("hashes[count++] = $L", key.hash(key.values()))
                .build();
    }

    private Optional<CodeBlock> known(final KeyCode key) {
        if (!body.expectsKnownKeys() || followsTime()) {
            return Optional.empty();
        }
        return Optional.of(CodeBlock.builder()
                .add(key.take())
                .addStatement("final long partition = $L", key.findKnown())
                .beginControlFlow("if (partition == $T.UNKNOWN)", Spi.PARTITION_TABLE)
                .addStatement("return from + i")
                .endControlFlow()
                .addStatement("step(input, partition)")
                .build());
    }

    private MethodSpec input() {
        return Spi.protectedOverride("input")
                .returns(String.class)
                .addParameter(TypeName.LONG, "at")
                .addStatement("return $L.toString()", records.read(pipeline.input(), CodeBlock.of("inputAddress(at)")))
                .build();
    }

    /** Comes before the pipeline takes its output store: where there is no memory, another one can have the store. */
    private CodeBlock newPartitions() {
        final String name = pipeline.owner().name();
        if (key.isEmpty()) {
            return CodeBlock.of("$T.single($S, $L)", Spi.PARTITION_TABLE, name, body.partitionLength());
        }
        final CodeBlock arguments = CodeBlock.of("$S, partitions, KEY_LENGTH, $L", name, body.partitionLength());
        return key.get()
                .time()
                .map(time -> CodeBlock.of("$T.byTime($L, $LL, buckets)", Spi.PARTITION_TABLE, arguments, time.step()))
                .orElseGet(() -> CodeBlock.of("new $T($L)", Spi.PARTITION_TABLE, arguments));
    }

    private TypeSpec from(final ClassName from) {
        final TypeSpec.Builder type = Declarations.nestedClass(from.simpleName())
                .addJavadoc("Says where results go$L.\n", key.isPresent() ? ", and how many keys there may be" : "")
                .addField(Spi.field(pipeline.input().reader(), "reader"));
        if (key.isPresent()) {
            type.addField(Declarations.privateField(TypeName.INT, "partitions").build());
        }
        if (followsTime()) {
            type.addField(Declarations.privateField(TypeName.INT, "buckets").build());
        }
        type.addMethod(Declarations.privateConstructor()
                .addParameter(pipeline.input().reader(), "reader")
                .addStatement("this.reader = reader")
                .build());
        if (key.isPresent()) {
            type.addMethod(Declarations.publicMethod("partitions")
                    .addJavadoc("Bounds the keyed state; an input with one key more is refused.\n")
                    .returns(from)
                    .addParameter(TypeName.INT, "bound")
                    .addStatement("partitions = $T.checkPartitions(bound)", Spi.PARTITION_TABLE)
                    .addStatement("return this")
                    .build());
        }
        if (followsTime()) {
            type.addMethod(Declarations.publicMethod("keepBuckets")
                    .addJavadoc(
                            "Keeps the state of the last buckets of time only, up to the newest that came; an input\n")
                    .addJavadoc("that comes later than that is counted and left out.\n")
                    .returns(from)
                    .addParameter(TypeName.INT, "last")
                    .addStatement("buckets = $T.checkKeep(last)", Spi.PARTITION_TABLE)
                    .addStatement("return this")
                    .build());
        }
        return type.addMethod(Declarations.publicMethod("to")
                        .addJavadoc("Makes the pipeline, which is the one writer of the store from then on.\n")
                        .returns(pipeline.generated())
                        .addParameter(pipeline.output().store(), "store")
                        .addStatement("return resume(new $T(reader, store, $L))", pipeline.generated(), newPartitions())
                        .build())
                .build();
    }
}
