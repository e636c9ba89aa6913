package io.roda.processor.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.roda.processor.Compiling;
import io.roda.runtime.StructLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offsets and sizes against those of a C compiler, where the machine has one. */
class CompilerOfCTest {
    private static final int STRUCTS = 40;

    @Test
    void offsetsAndSizesAreThoseOfC(@TempDir final Path directory) throws Exception {
        assumeTrue(isInstalled(), "skipped: there is no gcc here to compare offsets with");
        final List<RandomStruct> structs = new ArrayList<>();
        final StringBuilder program =
                new StringBuilder("#include <stddef.h>\n#include <stdint.h>\n#include <stdio.h>\n");
        final StringBuilder main = new StringBuilder("int main(void) {\n");
        final RandomStructs source = new RandomStructs(20_240_229);
        for (int i = 0; i < STRUCTS; i++) {
            final RandomStruct struct = source.next();
            structs.add(struct);
            program.append(Sources.c(struct));
            final String type = "struct " + struct.name();
            struct.members()
                    .forEach(member ->
                            main.append("  printf(\"%zu \", offsetof(" + type + ", " + member.name() + "));\n"));
            main.append("  printf(\"%zu %zu\\n\", sizeof(" + type + "), _Alignof(" + type + "));\n");
        }
        Files.writeString(directory.resolve("layout.c"), program + main.toString() + "  return 0;\n}\n");
        run(directory, "gcc", "-std=c11", "-o", "layout", "layout.c");

        final List<String> expected =
                run(directory, directory.resolve("layout").toString()).lines().toList();

        assertEquals(expected, fromProcessor(structs));
    }

    private static List<String> fromProcessor(final List<RandomStruct> structs) throws ReflectiveOperationException {
        final List<String> sources = new ArrayList<>();
        structs.forEach(struct -> sources.addAll(Sources.java(struct)));
        final ClassLoader loader = Compiling.load(Compiling.compile(sources.toArray(new String[0])));
        final List<String> lines = new ArrayList<>();
        for (final RandomStruct struct : structs) {
            final Class<?> codec = loader.loadClass("p." + struct.name() + "Codec");
            final StringBuilder line = new StringBuilder();
            for (int i = 0; i < struct.members().size(); i++) {
                line.append(codec.getField("MEMBER" + i + "_OFFSET").getInt(null))
                        .append(' ');
            }
            final StructLayout layout = (StructLayout) codec.getField("LAYOUT").get(null);
            lines.add(line.append(layout.length())
                    .append(' ')
                    .append(layout.alignment())
                    .toString());
        }
        return lines;
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            final Process process = new ProcessBuilder("gcc", "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectErrorStream(true)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(final Path directory, final String... command) throws IOException, InterruptedException {
        final Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        final String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
