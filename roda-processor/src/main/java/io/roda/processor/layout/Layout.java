package io.roda.processor.layout;

import io.roda.processor.model.Component;
import io.roda.processor.model.Struct;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the components of a struct lie, by the rules of C on x86-64: in declared order, each at the next multiple of its
 * alignment, the whole rounded up to the largest alignment.
 *
 * @param length bytes of the struct
 * @param alignment what its address must be a multiple of
 * @param fields its components with their offsets
 */
public record Layout(int length, int alignment, List<Field> fields) {
    public Layout {
        fields = List.copyOf(fields);
    }

    /** Lays a struct out. */
    public static Layout of(final Struct struct) {
        int offset = 0;
        int alignment = Math.max(1, struct.align());
        final List<Field> fields = new ArrayList<>();
        for (final Component component : struct.components()) {
            final int start = roundUp(offset, component.type().alignment());
            fields.add(new Field(component, start));
            offset = Math.addExact(start, component.type().length());
            alignment = Math.max(alignment, component.type().alignment());
        }
        return new Layout(roundUp(offset, alignment), alignment, fields);
    }

    /** The padding between the components and after the last one. */
    public List<Gap> gaps() {
        final List<Gap> gaps = new ArrayList<>();
        int end = 0;
        for (final Field field : fields) {
            if (field.offset() > end) {
                gaps.add(new Gap(end, field.offset() - end));
            }
            end = field.offset() + field.component().type().length();
        }
        if (length > end) {
            gaps.add(new Gap(end, length - end));
        }
        return gaps;
    }

    private static int roundUp(final int offset, final int alignment) {
        return Math.addExact(offset, alignment - 1) & -alignment;
    }
}
