package io.roda.processor.writer;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.roda.processor.model.Component;
import io.roda.processor.model.EnumType;
import io.roda.processor.model.Primitive;
import io.roda.processor.model.PrimitiveArray;
import io.roda.processor.model.Struct;
import io.roda.processor.model.Text;
import io.roda.processor.source.Declarations;

/**
 * How components that are not structs themselves are read and written: by a flyweight, relative to where it lies, or at
 * plain addresses. The calls have the same names on both sides; only the place differs.
 */
public final class ComponentAccess {
    /** Within a flyweight: {@code getLong(ReadingCodec.VALUE_OFFSET)}. */
    public static final ComponentAccess FLYWEIGHT = new ComponentAccess(CodeBlock.of(""), CodeBlock.of(""));

    /** At the address in the variable {@code at}: {@code getLong(at + ReadingCodec.VALUE_OFFSET)}. */
    public static final ComponentAccess ADDRESS = new ComponentAccess(CodeBlock.of("at + "), CodeBlock.of("(long) "));

    private final CodeBlock base;
    private final CodeBlock widen;

    private ComponentAccess(final CodeBlock base, final CodeBlock widen) {
        this.base = base;
        this.widen = widen;
    }

    /** The same within a struct that is nested in another. */
    ComponentAccess within(final Struct struct, final Component nested) {
        return new ComponentAccess(CodeBlock.of("$L + ", place(struct, nested)), widen);
    }

    /** Where a component starts. */
    public CodeBlock place(final Struct struct, final Component component) {
        return CodeBlock.of("$L$T.$L", base, struct.codec(), component.offsetConstant());
    }

    /** An expression for the value of a scalar, an enum or a text. */
    public CodeBlock read(final Struct struct, final Component component, final String constants) {
        final CodeBlock place = place(struct, component);
        if (component.type() instanceof Primitive primitive) {
            return CodeBlock.of("get$L($L)", primitive.capitalized(), place);
        }
        if (component.type() instanceof EnumType type) {
            final String ordinal = type.length() == 1 ? "getByte($L) & 0xff" : "getChar($L)";
            return CodeBlock.of("constant($S, $N, $L)", component.name(), constants, CodeBlock.of(ordinal, place));
        }
        final Text text = (Text) component.type();
        return CodeBlock.of("getText($L, $L)", place, text.length());
    }

    /** A statement that stores the value of a scalar, an enum or a text. */
    public CodeBlock write(final Struct struct, final Component component, final CodeBlock value) {
        final CodeBlock place = place(struct, component);
        if (component.type() instanceof Primitive primitive) {
            return statement("put$L($L, $L)", primitive.capitalized(), place, value);
        }
        if (component.type() instanceof EnumType type) {
            final boolean fitsInByte = type.length() == 1;
            return statement(
                    "put$L($L, ($L) present($S, $L).ordinal())",
                    fitsInByte ? "Byte" : "Char",
                    place,
                    fitsInByte ? "byte" : "char",
                    component.name(),
                    value);
        }
        final Text text = (Text) component.type();
        return statement("putText($S, $L, $L, $L)", component.name(), place, text.length(), value);
    }

    /** An expression for one element of an array. */
    public CodeBlock readElement(final Struct struct, final Component component, final CodeBlock index) {
        final Primitive element = ((PrimitiveArray) component.type()).element();
        return CodeBlock.of("get$L($L)", element.capitalized(), elementPlace(struct, component, index));
    }

    /** A statement that stores one element of an array. */
    public CodeBlock writeElement(
            final Struct struct, final Component component, final CodeBlock index, final CodeBlock value) {
        final Primitive element = ((PrimitiveArray) component.type()).element();
        return statement("put$L($L, $L)", element.capitalized(), elementPlace(struct, component, index), value);
    }

    private CodeBlock elementPlace(final Struct struct, final Component component, final CodeBlock index) {
        final int length = ((PrimitiveArray) component.type()).element().length();
        final CodeBlock place = place(struct, component);
        return length == 1
                ? CodeBlock.of("$L + $L", place, index)
                : CodeBlock.of("$L + $L$L * $L", place, widen, index, length);
    }

    /** Statements that return a copy of an array. */
    public CodeBlock returnArray(final Struct struct, final Component component) {
        final PrimitiveArray array = (PrimitiveArray) component.type();
        return CodeBlock.builder()
                .addStatement(
                        "$1T values = new $2T[$3L]",
                        array.type(),
                        array.element().type(),
                        array.elements())
                .beginControlFlow("for (int i = 0; i < values.length; i++)")
                .addStatement("values[i] = $L", readElement(struct, component, CodeBlock.of("i")))
                .endControlFlow()
                .addStatement("return values")
                .build();
    }

    /** Statements that store the array in a variable. */
    public CodeBlock storeArray(final Struct struct, final Component component, final String values) {
        final PrimitiveArray array = (PrimitiveArray) component.type();
        return CodeBlock.builder()
                .addStatement(
                        "elements($1S, present($1S, $2N).length, $3L)", component.name(), values, array.elements())
                .beginControlFlow("for (int i = 0; i < $N.length; i++)", values)
                .add(writeElement(struct, component, CodeBlock.of("i"), CodeBlock.of("$N[i]", values)))
                .endControlFlow()
                .build();
    }

    /** The constants of an enum component, cached because {@code values()} makes a new array at every call. */
    public static FieldSpec enumConstants(final String name, final EnumType type) {
        return Declarations.privateConstant(ArrayTypeName.of(type.type()), name)
                .initializer("$T.values()", type.type())
                .build();
    }

    private static CodeBlock statement(final String format, final Object... arguments) {
        return CodeBlock.builder().addStatement(format, arguments).build();
    }
}
