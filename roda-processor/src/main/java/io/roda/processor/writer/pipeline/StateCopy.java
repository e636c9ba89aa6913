package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.roda.processor.model.Component;
import io.roda.processor.model.EnumType;
import io.roda.processor.model.Primitive;
import io.roda.processor.model.Struct;
import io.roda.processor.source.Declarations;

/**
 * Copies a state that a flyweight has just written to where the result goes. All components are loaded before any is
 * stored, and as what they are: the JIT then takes them from the registers that they were stored from. Behind the first
 * store to the result it would have to load the rest again, as it can't know that the two places don't overlap.
 */
final class StateCopy {
    /** Of more components, the method would be larger than the JIT inlines, and they wouldn't fit the registers. */
    private static final int MOST_COMPONENTS = 16;

    private static final String FROM = "from";
    private static final String TO = "to";

    private final Struct struct;
    private final NameAllocator names = new NameAllocator();

    StateCopy(final Struct struct) {
        this.struct = struct;
        names.newName(FROM);
        names.newName(TO);
    }

    /** A statement that copies the state between two addresses. */
    CodeBlock call(final CodeBlock from, final CodeBlock to) {
        return hasMethod()
                ? CodeBlock.builder().addStatement("copy($L, $L)", from, to).build()
                : CodeBlock.builder()
                        .addStatement("copy($L, $L, $T.LENGTH)", from, to, struct.codec())
                        .build();
    }

    /** Adds the method that the statement calls. */
    void addTo(final TypeSpec.Builder type) {
        if (hasMethod()) {
            type.addMethod(method());
        }
    }

    private boolean hasMethod() {
        return struct.components().size() <= MOST_COMPONENTS;
    }

    private MethodSpec method() {
        final CodeBlock.Builder loads = CodeBlock.builder();
        final CodeBlock.Builder stores = CodeBlock.builder();
        for (final Component component : struct.components()) {
            final CodeBlock from = place(FROM, component);
            final CodeBlock to = place(TO, component);
            if (component.type() instanceof Primitive || component.type() instanceof EnumType) {
                final Primitive type = word(component);
                final String variable = names.newName(component.name());
                loads.addStatement("final $T $N = get$L($L)", type.type(), variable, type.capitalized(), from);
                stores.addStatement("put$L($L, $N)", type.capitalized(), to, variable);
            } else {
                stores.addStatement(
                        "copy($L, $L, $L)", from, to, component.type().length());
            }
        }
        return Declarations.privateStaticMethod("copy")
                .addParameter(TypeName.LONG, FROM)
                .addParameter(TypeName.LONG, TO)
                .addCode(loads.build())
                .addCode(stores.build())
                .build();
    }

    private CodeBlock place(final String base, final Component component) {
        return CodeBlock.of("$N + $T.$L", base, struct.codec(), component.offsetConstant());
    }

    private static Primitive word(final Component component) {
        if (component.type() instanceof Primitive primitive) {
            return primitive;
        }
        return component.type().length() == 1 ? Primitive.BYTE : Primitive.CHAR;
    }
}
