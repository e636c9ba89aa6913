package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.roda.processor.model.Aggregate;
import io.roda.processor.model.Form;
import io.roda.processor.model.KeyMethod;
import io.roda.processor.source.Declarations;

/** A running state, taken on by a user's reducer over records or flyweights. */
final class AggregateBody implements Body {
    private static final CodeBlock INPUT = CodeBlock.of("input");
    private static final CodeBlock STATE = CodeBlock.of("partition + STATE");

    private final Aggregate aggregate;
    private final Records records;

    /** Whether {@code inputView} lies over the input since its key was taken. */
    private final boolean keyPlacesInput;

    private final StateCopy copy;

    AggregateBody(final Aggregate aggregate, final Records records) {
        this.aggregate = aggregate;
        this.records = records;
        this.keyPlacesInput = KeyMethod.takesFlyweight(aggregate.partitionBy());
        this.copy = new StateCopy(aggregate.output());
    }

    @Override
    public ClassName base() {
        return Spi.AGGREGATE_PIPELINE;
    }

    @Override
    public int stateLength() {
        return Spi.words(aggregate.output().layout().length());
    }

    @Override
    public void addConstants(final TypeSpec.Builder type, final int offset) {
        type.addField(Spi.constant("STATE", offset, "Where the state that the reducer sees lies in a partition."));
    }

    @Override
    public boolean needsInputView() {
        return isFlyweight();
    }

    private boolean isFlyweight() {
        return aggregate.reducer().form() == Form.FLYWEIGHT;
    }

    @Override
    public void addFields(final TypeSpec.Builder type) {
        if (isFlyweight()) {
            type.addField(Spi.field(aggregate.output().flyweight(), "state"));
        }
    }

    @Override
    public CodeBlock construct() {
        return isFlyweight()
                ? CodeBlock.builder()
                        .addStatement(
                                "state = new $T(partitions.region())",
                                aggregate.output().flyweight())
                        .build()
                : CodeBlock.of("");
    }

    @Override
    public void addMethods(final TypeSpec.Builder type) {
        final String place = isFlyweight() ? "output" : "input";
        final CodeBlock reduced = isFlyweight() ? reducedInPlace() : emitted();
        if (aggregate.isIndexed()) {
            type.addMethod(step(copies(place))).addMethod(reduce(place, reduced));
        } else {
            type.addMethod(step(reduced));
        }
        if (isFlyweight()) {
            copy.addTo(type);
        } else {
            type.addMethod(emit());
        }
    }

    private MethodSpec step(final CodeBlock reduced) {
        final MethodSpec.Builder step = PipelineWriter.step();
        if (isFlyweight()) {
            place(step);
        }
        step.addCode(reduced).addStatement("count(partition)");
        if (isFlyweight()) {
            step.addStatement("produced()");
        }
        return step.build();
    }

    private void place(final MethodSpec.Builder step) {
        step.addComment("Room is made sure of before the state changes.")
                .addStatement("final long output = outputAddress()");
        if (!keyPlacesInput) {
            step.addStatement("place(inputView, input)");
        }
        step.addStatement("place(state, $L)", STATE);
    }

    private CodeBlock reducedInPlace() {
        return CodeBlock.builder()
                .addStatement(call(CodeBlock.of("inputView"), CodeBlock.of("state")))
                .add(copy.call(STATE, CodeBlock.of("output")))
                .build();
    }

    /**
     * The calls of a reducer with an index, of which the JIT shall have two copies: in one the index is 0, in the other 1 or
     * more, so that in each a branch of the reducer is dead.
     */
    private static CodeBlock copies(final String place) {
        return CodeBlock.builder()
                .beginControlFlow("if (isNew(partition))")
                .addStatement("reduce(0L, $N, partition)", place)
                .nextControlFlow("else")
                .addStatement("reduce(index(partition), $N, partition)", place)
                .endControlFlow()
                .build();
    }

    /**
     * What both branches of the step call. The JIT inlines the reducer by how often it saw the method call it: seen from a
     * method of its own, or from the step, the branch that was rarer may look too rare, and the call stays, and the records
     * with it. And each copy of this one copies the state that it has stored: where the branches meet, the JIT no longer knows
     * what that was.
     */
    private static MethodSpec reduce(final String place, final CodeBlock code) {
        return Declarations.privateMethod("reduce")
                .addParameter(TypeName.LONG, "index")
                .addParameter(TypeName.LONG, place)
                .addParameter(TypeName.LONG, "partition")
                .addCode(code)
                .build();
    }

    /** Emits what the reducer makes of the input and the state, both read right there. */
    private CodeBlock emitted() {
        return CodeBlock.builder()
                .addStatement(
                        "emit($L, partition)",
                        call(records.read(aggregate.input(), INPUT), records.read(aggregate.output(), STATE)))
                .build();
    }

    private CodeBlock call(final CodeBlock input, final CodeBlock state) {
        return CodeBlock.of(
                aggregate.isIndexed() ? "$T.$N(index, $L, $L)" : "$T.$N($L, $L)",
                aggregate.owner().type(),
                aggregate.reducer().name(),
                input,
                state);
    }

    private MethodSpec emit() {
        final CodeBlock result = CodeBlock.of("result");
        return Declarations.privateMethod("emit")
                .addParameter(aggregate.output().type(), "result")
                .addParameter(TypeName.LONG, "partition")
                .beginControlFlow("if (result != null)")
                .addStatement(records.write(aggregate.output(), result, CodeBlock.of("outputAddress()")))
                .addStatement(records.write(aggregate.output(), result, STATE))
                .addStatement("produced()")
                .endControlFlow()
                .build();
    }
}
