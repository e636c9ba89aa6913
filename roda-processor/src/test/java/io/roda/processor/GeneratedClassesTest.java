package io.roda.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import com.google.testing.compile.Compilation;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where generated classes may stand: packages, nesting, visibility, modules, class files. */
class GeneratedClassesTest {
    private static final List<String> SUFFIXES = List.of("Codec", "View", "Flyweight", "Store", "Reader", "Window");

    private static final String IMPORT = "import io.roda.annotations.*;\n";

    private static void assertClean(final Compilation compilation) {
        assertEquals(List.of(), Compiling.messages(compilation));
    }

    @Test
    void aPublicRecordGivesPublicClasses() throws ClassNotFoundException {
        final Compilation compilation =
                Compiling.compile("package p;\n" + IMPORT + "@RodaStruct public record A(int x) {}");

        assertClean(compilation);
        for (final String suffix : SUFFIXES) {
            assertTrue(Modifier.isPublic(
                    Compiling.load(compilation).loadClass("p.A" + suffix).getModifiers()));
        }
    }

    @Test
    void aRecordThatIsNotPublicOrInATypeThatIsNotGivesPackagePrivateClasses() throws ClassNotFoundException {
        final Compilation compilation = Compiling.compile(
                "package p;\n" + IMPORT + "@RodaStruct record A(int x) {}",
                "package p;\n" + IMPORT + "class O {\n @RodaStruct public record B(int x) {}\n}",
                "package p;\n" + IMPORT + "public class P {\n @RodaStruct protected record C(int x) {}\n}");

        assertClean(compilation);
        final ClassLoader loader = Compiling.load(compilation);
        for (final String suffix : SUFFIXES) {
            for (final String name : List.of("A", "O_B", "P_C")) {
                assertFalse(
                        Modifier.isPublic(loader.loadClass("p." + name + suffix).getModifiers()));
            }
        }
    }

    @Test
    void aMemberOfAnInterfaceIsPublic() throws ClassNotFoundException {
        final Compilation compilation =
                Compiling.compile("package p;\n" + IMPORT + "public interface I {\n @RodaStruct record A(int x) {}\n}");

        assertClean(compilation);
        assertTrue(Modifier.isPublic(
                Compiling.load(compilation).loadClass("p.I_AStore").getModifiers()));
    }

    @Test
    void theDefaultPackage() throws ClassNotFoundException {
        final Compilation compilation = Compiling.compile(IMPORT + "@RodaStruct record A(int x) {}");

        assertClean(compilation);
        Compiling.load(compilation).loadClass("AStore");
    }

    @Test
    void namesThatAreKeywordsOrParametersOfGeneratedMethods() {
        assertClean(Compiling.compile(
                "package p;\n" + IMPORT + "@RodaStruct record Buffer(int buffer, long offset, double value) {}",
                "package p;\n" + IMPORT + "@RodaStruct record Default(@Length(2) int[] values, int index) {}",
                "package p;\n" + IMPORT + "@RodaStruct record Slot(Buffer text, Default other, int i, int record) {}",
                "package p;\n" + IMPORT
                        + "@RodaStruct record Claimed(byte clear, byte release, byte at, byte length) {}",
                "package p;\n" + IMPORT + "@RodaStruct record Money$(int x$, @Length(3) String $y, int élan) {}",
                "package p;\n" + IMPORT + "@RodaStruct record Copy(@Length(2) int[] copy, int present, int element,"
                        + " @Length(2) int[] elements, int constant, int region, int parent) {}"));
    }

    /** A method has 255 slots for parameters at the most, of which a long takes two. */
    @Test
    void recordsOfAsManyComponentsAsThereCanBe() {
        final String longs = IntStream.range(0, 127).mapToObj(i -> "long a" + i).collect(Collectors.joining(", "));
        assertClean(Compiling.compile(
                "package p;\n" + IMPORT + "@RodaStruct record Widest(" + longs + ") {}",
                "package p;\n" + IMPORT + "@RodaStruct record Wide(" + longs.substring("long a0, ".length()) + ") {}",
                "package p;\n" + IMPORT + "@RodaStruct record Wider(Wide one, Widest other) {}"));
    }

    @Test
    void aRecordNamedLikeATypeThatGeneratedCodeUses() {
        assertClean(Compiling.compile(
                "package p;\n" + IMPORT + "@RodaStruct record Struct(int x) {}",
                "package p;\n" + IMPORT + "@RodaStruct record Record(int x) {}"));
    }

    @Test
    void structsInOtherPackages() {
        assertClean(Compiling.compile(
                "package a;\n" + IMPORT + "@RodaStruct public record Point(int x, int y) {}",
                "package a;\npublic enum Side { BUY, SELL }",
                "package b;\n" + IMPORT + "@RodaStruct public record Point(a.Point from, a.Side side) {}"));
    }

    @Test
    void aStructFromAClassFile(@TempDir final Path directory) throws IOException {
        final Compilation library = Compiling.compile("package a;\n" + IMPORT
                + "@RodaStruct(align = 32) public record Text(byte b, @Length(5) String s, @Length(2) short[] t) {}");
        assertClean(library);
        for (final JavaFileObject file : library.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                final Path target = directory.resolve(file.getName().replaceFirst("^/?CLASS_OUTPUT/", ""));
                Files.createDirectories(target.getParent());
                try (InputStream in = file.openInputStream()) {
                    Files.copy(in, target);
                }
            }
        }

        final Compilation user = javac().withProcessors(new RodaProcessor())
                .withClasspath(ImmutableList.<File>builder()
                        .addAll(Compiling.userClassPath())
                        .add(directory.toFile())
                        .build())
                .withOptions("-Xlint:all", "-Werror")
                .compile(Compiling.file(
                        "package b;\n" + IMPORT + "@RodaStruct record B(byte b, a.Text text, byte c) {}"));

        assertClean(user);
        final String codec = Compiling.generated(user).get("BCodec");
        assertTrue(codec.contains("TEXT_OFFSET = 32;"), codec);
        assertTrue(codec.contains("C_OFFSET = 64;"), codec);
        assertTrue(codec.contains("LENGTH = 96;"), codec);
    }

    @Test
    void whatIsDeprecatedGivesNoWarningsInGeneratedClasses() {
        assertClean(Compiling.compile(
                "package p;\n" + IMPORT + "@Deprecated @RodaStruct record A(int x) {}",
                "package p;\n" + IMPORT + "@Deprecated(forRemoval = true) @RodaStruct record B(int x) {}"));
    }

    @Test
    void aModule(@TempDir final Path directory) throws IOException {
        final Path[] modules =
                Compiling.userClassPath().stream().map(File::toPath).toArray(Path[]::new);
        assumeTrue(
                ModuleFinder.of(modules).find("org.agrona.core").isPresent(),
                "Agrona 2.x has a module of another name, and works on the class path only");
        final String path =
                Compiling.userClassPath().stream().map(File::getPath).collect(Collectors.joining(File.pathSeparator));
        final Path module = Files.writeString(
                directory.resolve("module-info.java"),
                "module m {\n requires static transitive io.roda.annotations;\n requires transitive io.roda.runtime;\n exports p;\n}");
        final Path record = Files.writeString(
                directory.resolve("A.java"),
                "package p;\n" + IMPORT + "@RodaStruct public record A(int x, @Length(2) String s) {}");
        final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        final StringWriter output = new StringWriter();
        final boolean success;
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            final JavaCompiler.CompilationTask task = compiler.getTask(
                    output,
                    files,
                    null,
                    List.of("-d", directory.toString(), "-Xlint:all", "-Werror", "--module-path", path),
                    null,
                    files.getJavaFileObjects(module, record));
            task.setProcessors(List.of(new RodaProcessor()));
            success = task.call();
        }

        assertEquals("", output.toString());
        assertTrue(success);
        assertTrue(Files.exists(directory.resolve("p/AStore.class")));
    }

    @Test
    void aTypeOfAnotherProcessorMayComeInALaterRound() {
        final Compilation compilation = javac().withProcessors(new RodaProcessor(), new EnumGenerator())
                .withClasspath(Compiling.userClassPath())
                .withOptions("-Xlint:all,-processing", "-Werror")
                .compile(Compiling.file("package p;\n" + IMPORT + "@Deprecated @RodaStruct record A(Late late) {}"));

        assertClean(compilation);
        assertTrue(Compiling.generated(compilation).containsKey("AStore"));
    }

    @Test
    void noOtherProcessorIsAskedAboutRodasAnnotations() {
        final Compilation compilation =
                Compiling.compile("package p;\n" + IMPORT + "@RodaStruct record A(@Length(2) String s) {}");

        assertTrue(Stream.of("processor", "claim")
                .noneMatch(word -> Compiling.messages(compilation).toString().contains(word)));
    }
}
