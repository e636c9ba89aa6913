package io.roda.processor.property;

import io.roda.processor.property.RandomStruct.Chars;
import io.roda.processor.property.RandomStruct.Elements;
import io.roda.processor.property.RandomStruct.Enumerated;
import io.roda.processor.property.RandomStruct.Member;
import io.roda.processor.property.RandomStruct.MemberType;
import io.roda.processor.property.RandomStruct.Nested;
import io.roda.processor.property.RandomStruct.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up structs as source text. */
final class Sources {
    private Sources() {}

    /** A Java source for a struct and one for each that is nested in it. */
    static List<String> java(final RandomStruct struct) {
        final List<String> sources = new ArrayList<>();
        addJava(struct, sources);
        return sources;
    }

    /** Aggregates whose state is the last input, a class for each form. */
    static List<String> aggregates(final RandomStruct struct) {
        final String name = struct.name();
        return List.of(
                aggregate("KeepRecord", name + " keep(" + name + " input, " + name + " state)", "return input;"),
                aggregate(
                        "KeepInPlace",
                        "void keep(" + name + "View input, " + name + "Flyweight state)",
                        "state.copyFrom(input);"),
                aggregate(
                        "KeepInPlaceIndexed",
                        "void keep(long index, " + name + "View input, " + name + "Flyweight state)",
                        "state.copyFrom(input);"));
    }

    private static String aggregate(final String name, final String reducer, final String body) {
        return "package p;\nimport io.roda.annotations.*;\n@Aggregate\npublic final class " + name + " {\n  private "
                + name + "() {}\n  @Reduce static " + reducer + " { " + body + " }\n}\n";
    }

    private static void addJava(final RandomStruct struct, final List<String> sources) {
        final StringBuilder enums = new StringBuilder();
        final List<String> components = new ArrayList<>();
        for (final Member member : struct.members()) {
            components.add(javaType(member) + " " + member.name());
            if (member.type() instanceof Nested nested) {
                addJava(nested.struct(), sources);
            } else if (member.type() instanceof Enumerated type) {
                enums.append(IntStream.range(0, type.constants())
                        .mapToObj(i -> "C" + i)
                        .collect(Collectors.joining(", ", " public enum " + enumName(member) + " { ", " }\n")));
            }
        }
        sources.add("package p;\nimport io.roda.annotations.*;\n@RodaStruct(align = " + struct.align()
                + ")\npublic record " + struct.name() + "(" + String.join(", ", components) + ") {\n" + enums + "}\n");
    }

    private static String enumName(final Member member) {
        return "E_" + member.name();
    }

    private static String javaType(final Member member) {
        final MemberType type = member.type();
        if (type instanceof Scalar scalar) {
            return scalar.kind().java;
        } else if (type instanceof Elements elements) {
            return "@Length(" + elements.count() + ") " + elements.kind().java + "[]";
        } else if (type instanceof Chars chars) {
            return "@Length(" + chars.bytes() + ") String";
        } else if (type instanceof Nested nested) {
            return nested.struct().name();
        }
        return enumName(member);
    }

    /** The C declaration of a struct, after those of the structs in it. */
    static String c(final RandomStruct struct) {
        final StringBuilder text = new StringBuilder();
        for (final Member member : struct.members()) {
            if (member.type() instanceof Nested nested) {
                text.append(c(nested.struct()));
            }
        }
        text.append("struct ").append(struct.name()).append(" {\n");
        for (final Member member : struct.members()) {
            text.append("  ").append(cMember(member)).append(";\n");
        }
        return text.append("} __attribute__((aligned(")
                .append(Math.max(1, struct.align()))
                .append(")));\n")
                .toString();
    }

    private static String cMember(final Member member) {
        final MemberType type = member.type();
        if (type instanceof Scalar scalar) {
            return scalar.kind().c + " " + member.name();
        } else if (type instanceof Elements elements) {
            return elements.kind().c + " " + member.name() + "[" + elements.count() + "]";
        } else if (type instanceof Chars chars) {
            return "char " + member.name() + "[" + chars.bytes() + "]";
        } else if (type instanceof Nested nested) {
            return "struct " + nested.struct().name() + " " + member.name();
        }
        return (type.bytes() == 1 ? "uint8_t " : "uint16_t ") + member.name();
    }
}
