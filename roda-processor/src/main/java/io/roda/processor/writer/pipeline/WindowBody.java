package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.roda.processor.model.Form;
import io.roda.processor.model.KeyMethod;
import io.roda.processor.model.Window;
import io.roda.processor.source.Declarations;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The last inputs in a ring, given to a user's reducer one by one or as a window, as records or as flyweights. */
final class WindowBody implements Body {
    private final Window window;
    private final Records records;

    /** Whether {@code inputView} lies over the input since its key was taken. */
    private final boolean keyPlacesInput;

    WindowBody(final Window window, final Records records) {
        this.window = window;
        this.records = records;
        this.keyPlacesInput = KeyMethod.takesFlyweight(window.partitionBy());
    }

    @Override
    public ClassName base() {
        return Spi.WINDOW_PIPELINE;
    }

    @Override
    public int stateLength() {
        final int copy = window.input().layout().length();
        return Spi.words(Math.multiplyExact(kept(), copy));
    }

    /** How many inputs stay in a partition: a reducer that takes them one by one gets the newest where it is. */
    private int kept() {
        return window.isUnrolled() ? window.span().size() - 1 : window.span().size();
    }

    private boolean keepsOlder() {
        return window.isUnrolled() && kept() > 0;
    }

    @Override
    public boolean expectsKnownKeys() {
        return true;
    }

    @Override
    public CodeBlock partitionLength() {
        return keepsOlder()
                ? CodeBlock.of("partitionLength(reader, PARTITION_LENGTH, RING, SIZE - 1)")
                : Body.super.partitionLength();
    }

    @Override
    public void addConstants(final TypeSpec.Builder type, final int offset) {
        type.addField(Spi.constant("SIZE", window.span().size()))
                .addField(Spi.constant("EVERY", window.span().every()));
        if (kept() > 0) {
            type.addField(Spi.constant("RING", offset, "Where the ring of the last inputs lies in a partition."));
        }
        if (isFlyweight()) {
            type.addField(Spi.constant(
                    "RESULT_LENGTH", Spi.words(window.output().layout().length())));
        }
    }

    @Override
    public boolean needsInputView() {
        return window.isUnrolled() && isFlyweight();
    }

    private boolean isFlyweight() {
        return window.reducer().form() == Form.FLYWEIGHT;
    }

    @Override
    public void addFields(final TypeSpec.Builder type) {
        if (!window.isUnrolled()) {
            type.addField(Spi.field(window.input().window(), "window"));
        } else if (isFlyweight()) {
            older().forEach(view -> type.addField(Spi.field(window.input().view(), view)));
        }
        if (isFlyweight()) {
            type.addField(Spi.scratch("scratch", CodeBlock.of("RESULT_LENGTH")))
                    .addField(Declarations.privateFinalField(window.output().flyweight(), "result")
                            .initializer(
                                    "new $T(scratch.region())", window.output().flyweight())
                            .build());
        }
    }

    /** The flyweights on all inputs of a window but the newest, which has the one that its key was taken from. */
    private List<String> older() {
        return IntStream.range(0, window.span().size() - 1).mapToObj(this::view).toList();
    }

    private String view(final int index) {
        return isNewest(index) ? "inputView" : "view" + index;
    }

    @Override
    public CodeBlock construct() {
        final CodeBlock.Builder code = CodeBlock.builder();
        if (isFlyweight()) {
            code.addStatement("place(result, scratch.address())");
        }
        if (!window.isUnrolled()) {
            code.addStatement(
                    "window = new $T(partitions.region())", window.input().window());
        } else if (isFlyweight()) {
            older().forEach(view -> code.addStatement(
                    "$N = new $T(kept())", view, window.input().view()));
        }
        return code.build();
    }

    @Override
    public void addMethods(final TypeSpec.Builder type) {
        final MethodSpec.Builder step = PipelineWriter.step();
        if (kept() > 0) {
            step.addStatement("final long ring = partition + RING");
        }
        step.addStatement("final long seen = seen(partition)");
        if (window.isUnrolled()) {
            oneByOne(step);
        } else {
            whole(step);
        }
        step.addStatement("count(partition, seen)");
        type.addMethod(step.build());
        if (!isFlyweight()) {
            type.addMethod(emit());
        }
        if (!window.isUnrolled()) {
            type.addMethod(inRing());
        } else if (keepsOlder()) {
            type.addMethod(isSound());
        }
    }

    private void oneByOne(final MethodSpec.Builder step) {
        if (keepsOlder()) {
            step.addStatement("final int oldest = nextSlot(seen, SIZE - 1)");
        }
        reduceIfDue(step);
        if (keepsOlder()) {
            step.addStatement(
                    "keep(input, ring, oldest, $T.LENGTH)", window.input().codec());
        }
    }

    private void whole(final MethodSpec.Builder step) {
        step.addStatement("final int newest = nextSlot(seen, SIZE)")
                .addStatement(
                        "copy(input, inRing(ring, newest), $T.LENGTH)",
                        window.input().codec());
        reduceIfDue(step);
    }

    private void reduceIfDue(final MethodSpec.Builder step) {
        step.beginControlFlow("if (isDue(seen, SIZE, EVERY))");
        if (!window.isUnrolled()) {
            step.addStatement("place(window, ring, slot(newest, 1, SIZE), SIZE)");
        }
        if (isFlyweight()) {
            flyweights(step);
        } else {
            step.addStatement("emit($L)", call(this::record));
        }
        step.endControlFlow();
    }

    private void flyweights(final MethodSpec.Builder step) {
        if (window.isUnrolled()) {
            // From the newest to the oldest: the one that was placed last isn't looked up again where it points.
            for (int i = window.span().size() - (keyPlacesInput ? 2 : 1); i >= 0; i--) {
                step.addStatement("place($N, $L)", view(i), place(i));
            }
        }
        step.addComment("The result is written aside, so that a flyweight that is kept reaches no published record.")
                .addStatement("clear(scratch.address(), RESULT_LENGTH)")
                .beginControlFlow("if ($L)", call(i -> CodeBlock.of("$N", view(i))))
                .addStatement(
                        "copy(scratch.address(), outputAddress(), $T.LENGTH)",
                        window.output().codec())
                .addStatement("produced()")
                .endControlFlow();
    }

    private CodeBlock record(final int index) {
        return records.read(window.input(), place(index));
    }

    /** Where one of the last inputs lies; the newest is read where it is. */
    private CodeBlock place(final int index) {
        return isNewest(index)
                ? CodeBlock.of("input")
                : CodeBlock.of(
                        "kept(ring, slot(oldest, $L, SIZE - 1), $T.LENGTH)",
                        index,
                        window.input().codec());
    }

    private boolean isNewest(final int index) {
        return index == window.span().size() - 1;
    }

    private CodeBlock call(final IntFunction<CodeBlock> input) {
        final CodeBlock inputs = window.isUnrolled()
                ? CodeBlock.join(
                        IntStream.range(0, window.span().size()).mapToObj(input).toList(), ", ")
                : CodeBlock.of("window");
        return CodeBlock.of(
                "$T.$N($L$L)", window.owner().type(), window.reducer().name(), inputs, isFlyweight() ? ", result" : "");
    }

    private MethodSpec emit() {
        return Declarations.privateMethod("emit")
                .addParameter(window.output().type(), "result")
                .beginControlFlow("if (result != null)")
                .addStatement(records.write(window.output(), CodeBlock.of("result"), CodeBlock.of("outputAddress()")))
                .addStatement("produced()")
                .endControlFlow()
                .build();
    }

    private MethodSpec isSound() {
        return Spi.protectedOverride("isSound")
                .returns(TypeName.BOOLEAN)
                .addParameter(TypeName.LONG, "partition")
                .addParameter(TypeName.LONG, "end")
                .addStatement(
                        "return areKept(partition + RING, seen(partition), SIZE - 1, end, $T.LENGTH)",
                        window.input().codec())
                .build();
    }

    private MethodSpec inRing() {
        return Declarations.privateStaticMethod("inRing")
                .returns(TypeName.LONG)
                .addParameter(TypeName.LONG, "ring")
                .addParameter(TypeName.INT, "slot")
                .addStatement(
                        "return ring + (long) slot * $T.LENGTH", window.input().codec())
                .build();
    }
}
