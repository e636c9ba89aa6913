package io.roda.processor.writer;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.roda.processor.layout.Layout;
import io.roda.processor.model.ComponentType;
import io.roda.processor.model.EnumType;
import io.roda.processor.model.Field;
import io.roda.processor.model.NestedStruct;
import io.roda.processor.model.PrimitiveArray;
import io.roda.processor.model.Struct;
import io.roda.processor.model.Text;
import io.roda.processor.source.Declarations;
import io.roda.processor.source.SourceFile;

/** Writes the class that holds a struct's layout, and that encodes and decodes single records. */
final class CodecWriter {
    private CodecWriter() {}

    static SourceFile write(final Struct struct) {
        final Layout layout = struct.layout();
        final TypeSpec.Builder type = Declarations.finalClass(struct.codec(), struct.isPublic())
                .addJavadoc(
                        "The binary layout of {@link $T}: $L bytes, aligned to $L.\n",
                        struct.type(),
                        layout.length(),
                        layout.alignment());
        type.addField(Declarations.publicConstant(TypeName.INT, "LENGTH")
                .addJavadoc("Bytes of a record.\n")
                .initializer("$L", layout.length())
                .build());
        for (final Field field : struct.fields()) {
            type.addField(
                    Declarations.publicConstant(TypeName.INT, field.component().offsetConstant())
                            .addJavadoc(
                                    "Where {@code $L} starts, in bytes.\n",
                                    field.component().name())
                            .initializer("$L", field.offset())
                            .build());
        }
        return SourceFile.of(
                struct.codec(),
                type.addField(layoutConstant(struct, layout))
                        .addMethod(Declarations.privateConstructor().build())
                        .addMethod(encode(struct))
                        .addMethod(decode(struct)));
    }

    private static FieldSpec layoutConstant(final Struct struct, final Layout layout) {
        final CodeBlock.Builder value = CodeBlock.builder()
                .add(
                        "$T.of($S, $L, $L)",
                        RuntimeTypes.STRUCT_LAYOUT,
                        struct.name(),
                        layout.length(),
                        layout.alignment());
        for (final Field field : struct.fields()) {
            value.add("\n$>$>").add(layoutEntry(field)).add("$<$<");
        }
        return Declarations.publicConstant(RuntimeTypes.STRUCT_LAYOUT, "LAYOUT")
                .addJavadoc("The names, types and places of the components.\n")
                .initializer(value.add("\n$>$>.build()$<$<").build())
                .build();
    }

    private static CodeBlock layoutEntry(final Field field) {
        final String name = field.component().name();
        final ComponentType type = field.component().type();
        if (type instanceof NestedStruct nested) {
            return CodeBlock.of(".add($S, $T.LAYOUT, $L)", name, nested.struct().codec(), field.offset());
        }
        return CodeBlock.of(".add($S, $S, $L, $L)", name, description(type), field.offset(), type.length());
    }

    private static String description(final ComponentType type) {
        if (type instanceof EnumType constants) {
            return "enum(" + String.join(",", constants.constants()) + ")";
        }
        if (type instanceof PrimitiveArray array) {
            return array.element().type() + "[" + array.elements() + "]";
        }
        if (type instanceof Text text) {
            return "utf8[" + text.length() + "]";
        }
        return type.type().toString();
    }

    private static MethodSpec encode(final Struct struct) {
        final String record = Names.parameter(struct, "buffer", "offset");
        return Declarations.publicStaticMethod("encode")
                .addJavadoc("Writes a record, padding included.\n\n")
                .addJavadoc("@param $L the record\n", record)
                .addJavadoc("@param buffer where to\n")
                .addJavadoc("@param offset where it starts in the buffer, in bytes\n")
                .addJavadoc("@throws IndexOutOfBoundsException if it doesn't fit there\n")
                .addParameter(Declarations.parameter(struct.type(), record))
                .addParameter(Declarations.parameter(RuntimeTypes.MUTABLE_DIRECT_BUFFER, "buffer"))
                .addParameter(Declarations.parameter(TypeName.INT, "offset"))
                .addStatement("new $T().wrap(buffer, offset).set($N)", struct.flyweight(), record)
                .build();
    }

    private static MethodSpec decode(final Struct struct) {
        return Declarations.publicStaticMethod("decode")
                .addJavadoc("Reads a record.\n\n")
                .addJavadoc("@param buffer where from\n")
                .addJavadoc("@param offset where it starts in the buffer, in bytes\n")
                .addJavadoc("@return the record\n")
                .addJavadoc("@throws IndexOutOfBoundsException if the buffer ends before it does\n")
                .addParameter(Declarations.parameter(RuntimeTypes.DIRECT_BUFFER, "buffer"))
                .addParameter(Declarations.parameter(TypeName.INT, "offset"))
                .returns(struct.type())
                .addStatement("return new $T().wrap(buffer, offset).toRecord()", struct.view())
                .build();
    }
}
