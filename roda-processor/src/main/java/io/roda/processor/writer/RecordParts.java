package io.roda.processor.writer;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import io.roda.processor.model.Component;
import io.roda.processor.model.NestedStruct;
import io.roda.processor.model.PrimitiveArray;
import io.roda.processor.model.Struct;

/**
 * Statements that take a record apart into variables and store those at the address in the variable {@code at}. All
 * accessors have been called before anything is written: one that writes to the same store, or closes it, then comes before
 * the record that it belongs to and does no harm.
 */
final class RecordParts {
    static final String ADDRESS = "at";

    private final NameAllocator names = new NameAllocator();
    private final CodeBlock.Builder taking = CodeBlock.builder();
    private final CodeBlock.Builder storing = CodeBlock.builder();

    /**
     * Takes a record apart.
     *
     * @param struct its struct
     * @param record the variable that holds it
     */
    RecordParts(final Struct struct, final String record) {
        names.newName(ADDRESS);
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
    CodeBlock taken() {
        return taking.build();
    }

    /** Statements that store what they gave. */
    CodeBlock stored() {
        return storing.build();
    }
}
