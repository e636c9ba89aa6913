package io.roda.processor.analysis;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.roda.processor.diagnostic.Problem;
import io.roda.processor.diagnostic.Reporter;
import io.roda.processor.diagnostic.Site;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/**
 * Finds structs, pipelines and indexes declared in method bodies and anonymous classes. No compiler shows those to a
 * processor as elements, so javac's trees are searched; with another compiler there are none, and such a type merely has
 * no generated classes.
 */
public final class LocalTypes {
    private static final List<String> ANNOTATIONS = List.of("RodaStruct", "Aggregate", "Window", "DirectIndex");

    private final Trees trees;

    private LocalTypes(final Trees trees) {
        this.trees = trees;
    }

    /**
     * Reports those in some types.
     *
     * @param environment the compiler's, or a build tool's wrapper around it
     * @param roots top-level types
     * @param reporter where to
     */
    public static void report(
            final ProcessingEnvironment environment, final Set<? extends Element> roots, final Reporter reporter) {
        try {
            new LocalTypes(Trees.instance(environment)).report(roots, reporter);
        } catch (IllegalArgumentException | LinkageError e) {
            // Not javac, or wrapped: its trees can't be had.
            return;
        }
    }

    private void report(final Set<? extends Element> roots, final Reporter reporter) {
        final Set<CompilationUnitTree> units = new LinkedHashSet<>();
        for (final Element root : roots) {
            final TreePath path = trees.getPath(root);
            if (path != null) {
                units.add(path.getCompilationUnit());
            }
        }
        for (final CompilationUnitTree unit : units) {
            unit.accept(new Search(unit, reporter), null);
        }
    }

    private record TreeSite(Trees trees, CompilationUnitTree unit, ClassTree type) implements Site {
        @Override
        public void print(final String message, final Elements elements, final Messager messager) {
            trees.printMessage(Diagnostic.Kind.ERROR, message, type, unit);
        }
    }

    /** Walks one source file and knows whether it is inside of a method body or an anonymous class. */
    private final class Search extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final Reporter reporter;
        private int depth;

        Search(final CompilationUnitTree unit, final Reporter reporter) {
            this.unit = unit;
            this.reporter = reporter;
        }

        @Override
        public Void visitBlock(final BlockTree block, final Void nothing) {
            within(() -> super.visitBlock(block, null));
            return null;
        }

        @Override
        public Void visitNewClass(final NewClassTree created, final Void nothing) {
            within(() -> super.visitNewClass(created, null));
            return null;
        }

        private void within(final Runnable scan) {
            depth++;
            scan.run();
            depth--;
        }

        @Override
        public Void visitClass(final ClassTree type, final Void nothing) {
            if (depth > 0) {
                annotation(type)
                        .ifPresent(annotation -> reporter.report(
                                Problem.LOCAL_TYPE, new TreeSite(trees, unit, type), annotation, type.getSimpleName()));
            }
            return super.visitClass(type, null);
        }

        private Optional<String> annotation(final ClassTree type) {
            return type.getModifiers().getAnnotations().stream()
                    .map(annotation -> annotation.getAnnotationType().toString().replace("io.roda.annotations.", ""))
                    .filter(ANNOTATIONS::contains)
                    .findFirst();
        }
    }
}
