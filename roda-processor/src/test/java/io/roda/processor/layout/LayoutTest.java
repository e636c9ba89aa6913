package io.roda.processor.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.palantir.javapoet.ClassName;
import io.roda.processor.model.Component;
import io.roda.processor.model.ComponentType;
import io.roda.processor.model.EnumType;
import io.roda.processor.model.NestedStruct;
import io.roda.processor.model.Primitive;
import io.roda.processor.model.PrimitiveArray;
import io.roda.processor.model.Struct;
import io.roda.processor.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static Struct struct(final int align, final ComponentType... types) {
        final List<Component> components = new ArrayList<>();
        for (final ComponentType type : types) {
            components.add(new Component("c" + components.size(), type, ""));
        }
        return new Struct(ClassName.get("p", "S"), true, align, components);
    }

    private static List<Integer> offsets(final Struct struct) {
        return struct.layout().offsets();
    }

    @Test
    void eachComponentStartsAtItsOwnAlignment() {
        final Struct struct = struct(
                0, Primitive.BYTE, Primitive.SHORT, Primitive.BOOLEAN, Primitive.INT, Primitive.CHAR, Primitive.DOUBLE);

        assertEquals(List.of(0, 2, 4, 8, 12, 16), offsets(struct));
        assertEquals(24, struct.layout().length());
        assertEquals(8, struct.layout().alignment());
    }

    @Test
    void theLengthIsRoundedUpToTheLargestAlignment() {
        assertEquals(16, struct(0, Primitive.LONG, Primitive.BYTE).layout().length());
        assertEquals(3, struct(0, new Text(3)).layout().length());
        assertEquals(8, struct(0, Primitive.INT, new Text(3)).layout().length());
    }

    @Test
    void anExplicitAlignRaisesButNeverLowersTheAlignment() {
        assertEquals(64, struct(64, Primitive.LONG).layout().length());
        assertEquals(64, struct(64, Primitive.LONG).layout().alignment());
        assertEquals(8, struct(2, Primitive.LONG).layout().alignment());
        assertEquals(8, struct(2, Primitive.LONG).layout().length());
    }

    @Test
    void arraysAlignLikeTheirElementsAndNestedStructsLikeTheirLargestComponent() {
        final NestedStruct nested = new NestedStruct(struct(0, Primitive.INT, Primitive.BYTE));
        final Struct struct = struct(0, Primitive.BYTE, new PrimitiveArray(Primitive.SHORT, 3), nested, new Text(2));

        assertEquals(List.of(0, 2, 8, 16), offsets(struct));
        assertEquals(20, struct.layout().length());
    }

    @Test
    void anEnumTakesAByteUpTo256ConstantsAndTwoAbove() {
        assertEquals(1, enumOf(256).length());
        assertEquals(2, enumOf(257).length());
        assertEquals(List.of(0, 2), offsets(struct(0, Primitive.BYTE, enumOf(257))));
    }

    private static EnumType enumOf(final int constants) {
        return new EnumType(
                ClassName.get("p", "E"),
                IntStream.range(0, constants).mapToObj(i -> "C" + i).toList());
    }

    @Test
    void gapsAreWhatNoComponentCovers() {
        final Struct struct = struct(16, Primitive.BYTE, Primitive.INT, Primitive.SHORT);

        assertEquals(List.of(new Gap(1, 3), new Gap(10, 6)), struct.layout().gaps());
        assertEquals(
                List.of(),
                struct(0, Primitive.LONG, Primitive.INT, Primitive.INT).layout().gaps());
    }
}
