package io.roda.processor;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.testing.compile.Compiler.javac;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles sources as a user's build does: with what a user has on the class path, and no warning let through. */
public final class Compiling {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("\\b(?:record|class|enum|interface) (?:/\\*!\\*/ )?([\\w$]+)");

    private Compiling() {}

    /** Compiles sources, each named after the first top-level type in it. */
    public static Compilation compile(final String... sources) {
        return compile(Stream.of(sources).map(Compiling::file).collect(toImmutableList()));
    }

    static Compilation compile(final Iterable<JavaFileObject> files) {
        return javac().withProcessors(new RodaProcessor())
                .withClasspath(userClassPath())
                .withOptions("-Xlint:all", "-Werror")
                .compile(files);
    }

    static JavaFileObject file(final String source) {
        final Matcher inPackage = PACKAGE.matcher(source);
        final String prefix = inPackage.find() ? inPackage.group(1) + "." : "";
        final Matcher type = TYPE.matcher(source);
        if (!type.find()) {
            throw new IllegalArgumentException("no top-level type in " + source);
        }
        return JavaFileObjects.forSourceString(prefix + type.group(1), source);
    }

    /** Roda's annotations and runtime, and Agrona. */
    static ImmutableList<File> userClassPath() {
        final List<File> found = new ArrayList<>();
        for (final String entry : Splitter.on(File.pathSeparatorChar).split(System.getProperty("java.class.path"))) {
            final String path = entry.replace('\\', '/');
            if (path.contains("roda-annotations") || path.contains("roda-runtime") || path.contains("/agrona")) {
                found.add(new File(entry));
            }
        }
        return ImmutableList.copyOf(found);
    }

    /** What a compilation's errors and warnings say, in the order of their coming. */
    static List<String> messages(final Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    /** The generated sources by the simple names of their classes. */
    static Map<String, String> generated(final Compilation compilation) {
        final Map<String, String> sources = new HashMap<>();
        for (final JavaFileObject file : compilation.generatedSourceFiles()) {
            final String path = file.getName();
            final String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
            sources.put(name, text(file));
        }
        return sources;
    }

    private static String text(final JavaFileObject file) {
        try {
            return file.getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads what a compilation gave. */
    public static ClassLoader load(final Compilation compilation) {
        if (compilation.status() == Compilation.Status.FAILURE) {
            throw new AssertionError(compilation.diagnostics() + sources(compilation));
        }
        final Map<String, byte[]> classes = new HashMap<>();
        for (final JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                final String path = file.getName().replaceFirst("^/?CLASS_OUTPUT/", "");
                classes.put(path.substring(0, path.length() - ".class".length()).replace('/', '.'), bytes(file));
            }
        }
        return new InMemory(classes);
    }

    private static String sources(final Compilation compilation) {
        final StringBuilder text = new StringBuilder();
        for (final JavaFileObject file : compilation.sourceFiles()) {
            text.append("\n// ").append(file.getName()).append('\n').append(text(file));
        }
        return text.toString();
    }

    private static byte[] bytes(final JavaFileObject file) {
        try (var in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class InMemory extends ClassLoader {
        private final Map<String, byte[]> classes;

        InMemory(final Map<String, byte[]> classes) {
            super(Compiling.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(final String name) throws ClassNotFoundException {
            final byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
