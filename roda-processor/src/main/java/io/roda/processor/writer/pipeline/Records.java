package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.roda.processor.model.Component;
import io.roda.processor.model.EnumType;
import io.roda.processor.model.NestedStruct;
import io.roda.processor.model.PrimitiveArray;
import io.roda.processor.model.Struct;
import io.roda.processor.source.Declarations;
import io.roda.processor.writer.ComponentAccess;
import io.roda.processor.writer.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the private static methods with which one generated class reads and writes records at plain addresses:
 * {@code reading(at)} and {@code write(reading, at)}, with what they need for nested structs, arrays and enums. Each is
 * made once, when it is first asked for.
 */
final class Records {
    /** Methods that generated loops have of their own or inherit. */
    private static final List<String> TAKEN = List.of(
            "bucket",
            "count",
            "doubleMean",
            "doubleSum",
            "emit",
            "extreme",
            "find",
            "first",
            "following",
            "from",
            "get",
            "getBoolean",
            "getByte",
            "getChar",
            "getDouble",
            "getFloat",
            "getInt",
            "getLong",
            "getShort",
            "hash",
            "inRing",
            "index",
            "input",
            "inputAddress",
            "insert",
            "isKey",
            "isNew",
            "isSound",
            "keep",
            "kept",
            "key",
            "known",
            "longMean",
            "longSum",
            "nextInput",
            "nextSlot",
            "partition",
            "process",
            "processOther",
            "produced",
            "record",
            "reduce",
            "search",
            "seen",
            "slot",
            "step",
            "stdDev",
            "wait",
            "write",
            "yield");

    private final NameAllocator names = new NameAllocator();
    private final Map<Struct, String> readers = new LinkedHashMap<>();
    private final Map<Struct, Boolean> writers = new LinkedHashMap<>();
    private final Map<TypeName, String> constants = new LinkedHashMap<>();
    private final Map<String, FieldSpec> fields = new LinkedHashMap<>();
    private final Map<String, MethodSpec> methods = new LinkedHashMap<>();

    Records() {
        TAKEN.forEach(names::newName);
    }

    /** An expression that makes a record from the bytes at an address. */
    CodeBlock read(final Struct struct, final CodeBlock address) {
        String reader = readers.get(struct);
        if (reader == null) {
            reader = names.newName(Names.decapitalized(struct.type().simpleName()));
            readers.put(struct, reader);
            methods.put(reader, reader(struct, reader));
        }
        return CodeBlock.of("$N($L)", reader, address);
    }

    /** A call that writes a record to an address. Padding stays as it is: zero, as in all memory of Roda's. */
    CodeBlock write(final Struct struct, final CodeBlock record, final CodeBlock address) {
        if (writers.putIfAbsent(struct, true) == null) {
            methods.put("write " + struct.type(), writer(struct));
        }
        return CodeBlock.of("write($L, $L)", record, address);
    }

    /** The field that holds the constants of an enum. */
    String enumConstants(final EnumType type) {
        return constants.computeIfAbsent(type.type(), key -> {
            final String name =
                    names.newName(new Component(type.type().simpleName(), type, "").constantName() + "_CONSTANTS");
            fields.put(name, ComponentAccess.enumConstants(name, type));
            return name;
        });
    }

    /** Adds all that was asked for to the class. */
    void addTo(final TypeSpec.Builder type) {
        fields.values().forEach(type::addField);
        methods.values().forEach(type::addMethod);
    }

    private MethodSpec reader(final Struct struct, final String name) {
        final CodeBlock arguments = struct.components().stream()
                .map(component -> readComponent(struct, component))
                .collect(CodeBlock.joining(",$W"));
        return Declarations.privateStaticMethod(name)
                .addParameter(Declarations.parameter(TypeName.LONG, "at"))
                .returns(struct.type())
                .addStatement("return new $T($L)", struct.type(), arguments)
                .build();
    }

    private CodeBlock readComponent(final Struct struct, final Component component) {
        final CodeBlock place = ComponentAccess.ADDRESS.place(struct, component);
        if (component.type() instanceof NestedStruct nested) {
            return read(nested.struct(), place);
        }
        if (component.type() instanceof PrimitiveArray array) {
            final String name = names.newName(arrayName(struct, component));
            methods.put(
                    name,
                    Declarations.privateStaticMethod(name)
                            .addParameter(Declarations.parameter(TypeName.LONG, "at"))
                            .returns(array.type())
                            .addCode(ComponentAccess.ADDRESS.returnArray(struct, component))
                            .build());
            return CodeBlock.of("$N(at)", name);
        }
        final String cached = component.type() instanceof EnumType type ? enumConstants(type) : "";
        return ComponentAccess.ADDRESS.read(struct, component, cached);
    }

    private MethodSpec writer(final Struct struct) {
        final String record = Names.parameter(struct, "at");
        final MethodSpec.Builder method = Declarations.privateStaticMethod("write")
                .addParameter(Declarations.parameter(struct.type(), record))
                .addParameter(Declarations.parameter(TypeName.LONG, "at"));
        for (final Component component : struct.components()) {
            method.addCode(writeComponent(struct, component, CodeBlock.of("$N.$N()", record, component.name())));
        }
        return method.build();
    }

    private CodeBlock writeComponent(final Struct struct, final Component component, final CodeBlock value) {
        if (component.type() instanceof NestedStruct nested) {
            final CodeBlock present = CodeBlock.of("present($S, $L)", component.name(), value);
            return CodeBlock.builder()
                    .addStatement(write(nested.struct(), present, ComponentAccess.ADDRESS.place(struct, component)))
                    .build();
        }
        if (component.type() instanceof PrimitiveArray array) {
            final String name = names.newName("write" + Names.capitalized(arrayName(struct, component)));
            methods.put(
                    name,
                    Declarations.privateStaticMethod(name)
                            .addParameter(Declarations.parameter(array.type(), "values"))
                            .addParameter(Declarations.parameter(TypeName.LONG, "at"))
                            .addCode(ComponentAccess.ADDRESS.storeArray(struct, component, "values"))
                            .build());
            return CodeBlock.builder().addStatement("$N($L, at)", name, value).build();
        }
        return ComponentAccess.ADDRESS.write(struct, component, value);
    }

    private static String arrayName(final Struct struct, final Component component) {
        return Names.decapitalized(struct.type().simpleName()) + Names.capitalized(component.name());
    }
}
