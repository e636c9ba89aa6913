package io.roda.processor.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the components of a struct lie, by the rules of C on x86-64: in declared order, each at the next multiple of its
 * alignment, the whole rounded up to the largest alignment.
 *
 * @param length bytes of the struct
 * @param alignment what its address must be a multiple of
 * @param offsets where its components start, in bytes from the start of the struct
 * @param gaps the padding between the components and after the last one
 */
public record Layout(int length, int alignment, List<Integer> offsets, List<Gap> gaps) {
    public Layout {
        offsets = List.copyOf(offsets);
        gaps = List.copyOf(gaps);
    }

    /**
     * Lays components out.
     *
     * @param align the least alignment of the whole, or 0
     * @param components the components in their order
     */
    public static Layout of(final int align, final List<? extends Sized> components) {
        final List<Integer> offsets = new ArrayList<>();
        final List<Gap> gaps = new ArrayList<>();
        int alignment = Math.max(1, align);
        int end = 0;
        for (final Sized component : components) {
            final int start = roundUp(end, component.alignment());
            addGap(gaps, end, start);
            offsets.add(start);
            end = Math.addExact(start, component.length());
            alignment = Math.max(alignment, component.alignment());
        }
        final int length = roundUp(end, alignment);
        addGap(gaps, end, length);
        return new Layout(length, alignment, offsets, gaps);
    }

    private static void addGap(final List<Gap> gaps, final int from, final int to) {
        if (to > from) {
            gaps.add(new Gap(from, to - from));
        }
    }

    private static int roundUp(final int offset, final int alignment) {
        return Math.addExact(offset, alignment - 1) & -alignment;
    }
}
