package io.roda.processor.writer;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.roda.processor.model.Component;
import io.roda.processor.model.NestedStruct;
import io.roda.processor.model.PrimitiveArray;
import io.roda.processor.model.Struct;
import io.roda.processor.source.Declarations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes a record apart into variables and stores those at the address in the variable {@code at}. All accessors have been
 * called before anything is written: one that writes to the same store, or closes it, then comes before the record that it
 * belongs to and does no harm.
 *
 * <p>Storing is a method of its own, so that two small methods are inlined where one large one wouldn't be; only of more
 * parts than a method may have parameters, it isn't.
 */
final class RecordParts {
    static final String ADDRESS = "at";

    /** Another variable that the methods have in which a record is taken apart. */
    static final String SEQUENCE = "next";

    private static final String WRITE = "write";

    /** What the class file format allows, less those of the address. */
    private static final int MOST_SLOTS = 255 - 2;

    private final NameAllocator names = new NameAllocator();
    private final CodeBlock.Builder taking = CodeBlock.builder();
    private final CodeBlock.Builder storing = CodeBlock.builder();
    private final List<ParameterSpec> stored = new ArrayList<>();

    /**
     * Takes a record apart.
     *
     * @param struct its struct
     * @param record the variable that holds it
     */
    RecordParts(final Struct struct, final String record) {
        names.newName(ADDRESS);
        names.newName(SEQUENCE);
        names.newName("i");
        names.newName(record);
        add(struct, record, "", ComponentAccess.ADDRESS);
    }

    private void add(final Struct struct, final String record, final String prefix, final ComponentAccess access) {
        for (final Component component : struct.components()) {
            final String name = prefix.isEmpty() ? component.name() : prefix + Names.capitalized(component.name());
            final String variable = names.newName(name);
            final CodeBlock value = CodeBlock.of("$N.$N()", record, component.name());
            if (component.type() instanceof NestedStruct nested) {
                take(component, variable, CodeBlock.of("present($S, $L)", component.name(), value));
                add(nested.struct(), variable, name, access.within(struct, component));
            } else {
                take(component, variable, value);
                stored.add(Declarations.parameter(component.type().type(), variable));
                storing.add(
                        component.type() instanceof PrimitiveArray
                                ? access.storeArray(struct, component, variable)
                                : access.write(struct, component, CodeBlock.of("$N", variable)));
            }
        }
    }

    private void take(final Component component, final String variable, final CodeBlock value) {
        taking.addStatement("final $T $N = $L", component.type().type(), variable, value);
    }

    /** Statements that call all accessors. */
    CodeBlock take() {
        return taking.build();
    }

    /** Statements that store what they gave. */
    CodeBlock store() {
        if (!areParameters()) {
            return storing.build();
        }
        final String variables = stored.stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
        return CodeBlock.builder()
                .addStatement("$L($N, $L)", WRITE, ADDRESS, variables)
                .build();
    }

    /** The method that those statements call, if they do. */
    Optional<MethodSpec> method() {
        return areParameters()
                ? Optional.of(Declarations.privateStaticMethod(WRITE)
                        .addParameter(Declarations.parameter(TypeName.LONG, ADDRESS))
                        .addParameters(stored)
                        .addCode(storing.build())
                        .build())
                : Optional.empty();
    }

    private boolean areParameters() {
        return stored.stream().mapToInt(RecordParts::slots).sum() <= MOST_SLOTS;
    }

    private static int slots(final ParameterSpec parameter) {
        return parameter.type().equals(TypeName.LONG) || parameter.type().equals(TypeName.DOUBLE) ? 2 : 1;
    }
}
