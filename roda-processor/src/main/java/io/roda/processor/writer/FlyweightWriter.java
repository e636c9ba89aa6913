package io.roda.processor.writer;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.roda.processor.layout.Gap;
import io.roda.processor.model.Component;
import io.roda.processor.model.NestedStruct;
import io.roda.processor.model.PrimitiveArray;
import io.roda.processor.model.Struct;
import io.roda.processor.source.Declarations;
import io.roda.processor.source.SourceFile;
import java.util.Comparator;
import java.util.stream.Stream;

/** Writes the flyweight that reads and writes. */
final class FlyweightWriter {
    private final Struct struct;
    private final TypeSpec.Builder type;

    private FlyweightWriter(final Struct struct) {
        this.struct = struct;
        this.type = Declarations.finalClass(struct.flyweight(), struct.isPublic());
    }

    static SourceFile write(final Struct struct) {
        return new FlyweightWriter(struct).write();
    }

    private SourceFile write() {
        type.superclass(struct.view())
                .addJavadoc(
                        "A flyweight that writes the bytes of a {@link $T}. Confined to one thread.\n", struct.type());
        FlyweightConstructors.addTo(type, CodeBlock.of(""));
        type.addMethod(wrap());
        struct.components().forEach(this::addSetters);
        type.addMethod(set()).addMethod(copyFrom());
        return SourceFile.of(struct.flyweight(), type);
    }

    private MethodSpec wrap() {
        return Declarations.publicMethod("wrap")
                .addAnnotation(RuntimeTypes.OVERRIDE)
                .addParameter(Declarations.parameter(RuntimeTypes.DIRECT_BUFFER, "buffer"))
                .addParameter(Declarations.parameter(TypeName.INT, "offset"))
                .returns(struct.flyweight())
                .addStatement("wrapWritable(buffer, offset)")
                .addStatement("return this")
                .build();
    }

    private void addSetters(final Component component) {
        if (component.type() instanceof NestedStruct nested) {
            addNested(component, nested);
        } else if (component.type() instanceof PrimitiveArray array) {
            type.addMethod(setter(component)
                    .addJavadoc("@param values $L elements\n@return this\n", array.elements())
                    .addParameter(Declarations.parameter(array.type(), "values"))
                    .addCode(ComponentAccess.FLYWEIGHT.storeArray(struct, component, "values"))
                    .addStatement("return this")
                    .build());
            type.addMethod(element(component, array));
        } else {
            type.addMethod(setter(component)
                    .addJavadoc("@param value its value\n@return this\n")
                    .addParameter(Declarations.parameter(component.type().type(), "value"))
                    .addCode(ComponentAccess.FLYWEIGHT.write(struct, component, CodeBlock.of("value")))
                    .addStatement("return this")
                    .build());
        }
    }

    private MethodSpec.Builder setter(final Component component) {
        return Declarations.publicMethod(component.name())
                .addJavadoc(Docs.of(component))
                .returns(struct.flyweight());
    }

    private void addNested(final Component component, final NestedStruct nested) {
        final String name = component.name();
        type.addField(
                Declarations.privateField(nested.struct().flyweight(), name).build());
        type.addMethod(Declarations.publicMethod(name)
                .addAnnotation(RuntimeTypes.OVERRIDE)
                .returns(nested.struct().flyweight())
                .beginControlFlow("if ($N == null)", name)
                .addStatement("$N = new $T(this)", name, nested.struct().flyweight())
                .endControlFlow()
                .addStatement("return placeNested($N, $L)", name, ComponentAccess.FLYWEIGHT.place(struct, component))
                .build());
        type.addMethod(setter(component)
                .addJavadoc("@param value its value\n@return this\n")
                .addParameter(Declarations.parameter(nested.type(), "value"))
                .addStatement("$L().set(present($S, value))", Names.own(name), name)
                .addStatement("return this")
                .build());
    }

    private MethodSpec element(final Component component, final PrimitiveArray array) {
        final CodeBlock index = CodeBlock.of("element($S, index, $L)", component.name(), array.elements());
        return setter(component)
                .addJavadoc("@param index which element, from 0 to $L\n", array.elements() - 1)
                .addJavadoc("@param value its value\n@return this\n")
                .addJavadoc("@throws IndexOutOfBoundsException if there is no such element\n")
                .addParameter(Declarations.parameter(TypeName.INT, "index"))
                .addParameter(Declarations.parameter(array.element().type(), "value"))
                .addCode(ComponentAccess.FLYWEIGHT.writeElement(struct, component, index, CodeBlock.of("value")))
                .addStatement("return this")
                .build();
    }

    private MethodSpec set() {
        final String record = Names.parameter(struct);
        final MethodSpec.Builder method = Declarations.publicMethod("set")
                .addJavadoc("Writes all components, and zeros between them.\n\n")
                .addJavadoc("@param $L the values\n@return this\n", record)
                .addParameter(Declarations.parameter(struct.type(), record))
                .returns(struct.flyweight());
        for (final Component component : struct.components()) {
            method.addStatement("$L($N.$N())", Names.own(component.name()), record, component.name());
        }
        return method.addCode(pads(struct.layout().gaps().stream()))
                .addStatement("return this")
                .build();
    }

    /** Zeros between the components, on which records written at plain addresses rely, and keys compared by their bytes. */
    private static CodeBlock pads(final Stream<Gap> gaps) {
        final CodeBlock.Builder code = CodeBlock.builder();
        gaps.forEach(gap -> code.addStatement("pad($L, $L)", gap.offset(), gap.length()));
        return code.build();
    }

    /** The padding of a struct, with that of the structs nested in it. */
    private static Stream<Gap> allGaps(final Struct struct, final int offset) {
        return Stream.concat(
                struct.layout().gaps().stream().map(gap -> new Gap(offset + gap.offset(), gap.length())),
                struct.fields().stream()
                        .flatMap(field -> field.component().type() instanceof NestedStruct nested
                                ? allGaps(nested.struct(), offset + field.offset())
                                : Stream.empty()));
    }

    private MethodSpec copyFrom() {
        return Declarations.publicMethod("copyFrom")
                .addJavadoc("Copies the bytes of another flyweight, and writes zeros between the components.\n\n")
                .addJavadoc("@param other the flyweight to copy\n@return this\n")
                .addParameter(Declarations.parameter(struct.view(), "other"))
                .returns(struct.flyweight())
                .addStatement("copy(other, $T.LENGTH)", struct.codec())
                .addCode(pads(allGaps(struct, 0).sorted(Comparator.comparing(Gap::offset))))
                .addStatement("return this")
                .build();
    }
}
