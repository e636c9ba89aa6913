package io.roda.processor.writer;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.roda.processor.model.Component;
import io.roda.processor.model.ComponentType;
import io.roda.processor.model.EnumType;
import io.roda.processor.model.NestedStruct;
import io.roda.processor.model.PrimitiveArray;
import io.roda.processor.model.Struct;
import io.roda.processor.source.Declarations;
import io.roda.processor.source.SourceFile;

/** Writes the flyweight that reads. */
final class ViewWriter {
    private final Struct struct;
    private final TypeSpec.Builder type;

    private ViewWriter(final Struct struct) {
        this.struct = struct;
        this.type = Declarations.sealedClass(struct.view(), struct.isPublic(), struct.flyweight());
    }

    static SourceFile write(final Struct struct) {
        return new ViewWriter(struct).write();
    }

    private SourceFile write() {
        type.superclass(RuntimeTypes.STRUCT_VIEW)
                .addJavadoc(
                        "A read-only flyweight over the bytes of a {@link $T}. Confined to one thread.\n",
                        struct.type());
        FlyweightConstructors.addTo(type, CodeBlock.of("$T.LENGTH", struct.codec()));
        type.addMethod(wrap());
        struct.components().forEach(this::addAccessors);
        type.addMethod(toRecord()).addMethod(appendTo()).addMethod(toText());
        return SourceFile.of(struct.view(), type);
    }

    private MethodSpec wrap() {
        return Declarations.publicMethod("wrap")
                .addJavadoc("Reads from a buffer from now on.\n\n")
                .addJavadoc("@param buffer the buffer\n")
                .addJavadoc("@param offset where the record starts in it, in bytes\n")
                .addJavadoc("@return this\n")
                .addJavadoc("@throws IndexOutOfBoundsException if the buffer ends before the record does\n")
                .addParameter(Declarations.parameter(RuntimeTypes.DIRECT_BUFFER, "buffer"))
                .addParameter(Declarations.parameter(TypeName.INT, "offset"))
                .returns(struct.view())
                .addStatement("wrapBuffer(buffer, offset)")
                .addStatement("return this")
                .build();
    }

    private void addAccessors(final Component component) {
        final ComponentType kind = component.type();
        if (kind instanceof NestedStruct nested) {
            addNested(component, nested);
        } else if (kind instanceof PrimitiveArray array) {
            type.addMethod(accessor(component, array.type())
                    .addJavadoc("@return a copy of the array\n")
                    .addCode(ComponentAccess.FLYWEIGHT.returnArray(struct, component))
                    .build());
            type.addMethod(element(component, array));
        } else {
            if (kind instanceof EnumType constants) {
                type.addField(ComponentAccess.enumConstants(Names.enumConstants(component), constants));
            }
            type.addMethod(accessor(component, kind.type())
                    .addJavadoc("@return its value\n")
                    .addStatement(
                            "return $L",
                            ComponentAccess.FLYWEIGHT.read(struct, component, Names.enumConstants(component)))
                    .build());
        }
    }

    private static MethodSpec.Builder accessor(final Component component, final TypeName returned) {
        return Declarations.publicFinalMethod(component.name())
                .addJavadoc(Docs.of(component))
                .returns(returned);
    }

    private void addNested(final Component component, final NestedStruct nested) {
        type.addField(Declarations.privateField(nested.struct().view(), component.name())
                .build());
        type.addMethod(Declarations.publicMethod(component.name())
                .addJavadoc(Docs.of(component))
                .addJavadoc("@return a flyweight over it, the same at every call\n")
                .returns(nested.struct().view())
                .beginControlFlow("if ($N == null)", component.name())
                .addStatement(
                        "$N = new $T(this)", component.name(), nested.struct().view())
                .endControlFlow()
                .addStatement(
                        "return placeNested($N, $L)",
                        component.name(),
                        ComponentAccess.FLYWEIGHT.place(struct, component))
                .build());
    }

    private MethodSpec element(final Component component, final PrimitiveArray array) {
        final CodeBlock index = CodeBlock.of("element($S, index, $L)", component.name(), array.elements());
        return accessor(component, array.element().type())
                .addJavadoc("@param index which element, from 0 to $L\n", array.elements() - 1)
                .addJavadoc("@return the element\n")
                .addJavadoc("@throws IndexOutOfBoundsException if there is no such element\n")
                .addParameter(Declarations.parameter(TypeName.INT, "index"))
                .addStatement("return $L", ComponentAccess.FLYWEIGHT.readElement(struct, component, index))
                .build();
    }

    private MethodSpec toRecord() {
        final CodeBlock arguments = struct.components().stream()
                .map(component -> component.type() instanceof NestedStruct
                        ? CodeBlock.of("$L().toRecord()", Names.own(component.name()))
                        : CodeBlock.of("$L()", Names.own(component.name())))
                .collect(CodeBlock.joining(",$W"));
        return Declarations.publicFinalMethod("toRecord")
                .addJavadoc("Reads all components.\n\n@return a record of its own\n")
                .returns(struct.type())
                .addStatement("return new $T($L)", struct.type(), arguments)
                .build();
    }

    private MethodSpec appendTo() {
        final CodeBlock.Builder code = CodeBlock.builder();
        String separator = struct.type().simpleName() + "[";
        for (final Component component : struct.components()) {
            code.addStatement("text.append($S)", separator + component.name() + "=");
            code.add(append(component));
            separator = ", ";
        }
        return Declarations.publicFinalMethod("appendTo")
                .addJavadoc("Appends what {@link #toString()} gives.\n\n")
                .addJavadoc("@param text where to\n@return the same\n")
                .addParameter(Declarations.parameter(RuntimeTypes.STRING_BUILDER, "text"))
                .returns(RuntimeTypes.STRING_BUILDER)
                .addCode(code.build())
                .addStatement("return text.append(']')")
                .build();
    }

    private CodeBlock append(final Component component) {
        if (component.type() instanceof NestedStruct) {
            return CodeBlock.builder()
                    .addStatement("$L().appendTo(text)", Names.own(component.name()))
                    .build();
        }
        if (component.type() instanceof PrimitiveArray array) {
            return CodeBlock.builder()
                    .addStatement("text.append('[')")
                    .beginControlFlow("for (int i = 0; i < $L; i++)", array.elements())
                    .addStatement("text.append(i == 0 ? $S : $S).append($L(i))", "", ", ", Names.own(component.name()))
                    .endControlFlow()
                    .addStatement("text.append(']')")
                    .build();
        }
        return CodeBlock.builder()
                .addStatement("text.append($L())", Names.own(component.name()))
                .build();
    }

    private static MethodSpec toText() {
        return Declarations.publicFinalMethod("toString")
                .addAnnotation(RuntimeTypes.OVERRIDE)
                .returns(RuntimeTypes.STRING)
                .addStatement("return appendTo(new $T()).toString()", RuntimeTypes.STRING_BUILDER)
                .build();
    }
}
