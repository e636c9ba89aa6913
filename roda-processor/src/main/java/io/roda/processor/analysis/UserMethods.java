package io.roda.processor.analysis;

import com.palantir.javapoet.ClassName;
import io.roda.processor.diagnostic.Problem;
import io.roda.processor.diagnostic.Reporter;
import io.roda.processor.model.Owner;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The annotated methods of a pipeline or index class, and whether generated code may call them. */
final class UserMethods {
    private static final Set<String> UNCHECKED = Set.of("java.lang.RuntimeException", "java.lang.Error");

    private final TypeElement type;
    private final Reporter reporter;

    UserMethods(final TypeElement type, final Reporter reporter) {
        this.type = type;
        this.reporter = reporter;
    }

    /** The methods that bear an annotation, in their order. */
    static List<ExecutableElement> annotated(final TypeElement type, final String annotation) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> Annotations.has(method, annotation))
                .toList();
    }

    /** Whether a method with one of Roda's annotations mentions a type that doesn't exist, or not yet. */
    static boolean isUnresolved(final TypeElement type) {
        return Stream.of("Reduce", "PartitionBy", "Key")
                .flatMap(annotation -> annotated(type, annotation).stream())
                .flatMap(method -> Stream.concat(
                        Stream.of(method.getReturnType()),
                        method.getParameters().stream().map(VariableElement::asType)))
                .anyMatch(mirror -> mirror.getKind() == TypeKind.ERROR);
    }

    /** The class, if generated code in its package can see it. */
    Optional<Owner> owner() {
        if (!isClass()) {
            reporter.report(Problem.NOT_A_CLASS, type, type.getSimpleName(), type.getSimpleName());
            return Optional.empty();
        }
        boolean isPublic = true;
        for (Element element = type; element instanceof TypeElement; element = element.getEnclosingElement()) {
            if (element.getModifiers().contains(Modifier.PRIVATE)) {
                reporter.report(Problem.PRIVATE_OWNER, type, type.getSimpleName(), element.getSimpleName());
                return Optional.empty();
            }
            isPublic &= element.getModifiers().contains(Modifier.PUBLIC);
        }
        return Optional.of(new Owner(ClassName.get(type), isPublic));
    }

    private boolean isClass() {
        return type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD;
    }

    /** The one method that bears an annotation, if generated code can call it. */
    Optional<ExecutableElement> one(final String annotation) {
        final List<ExecutableElement> methods = annotated(type, annotation);
        if (methods.size() == 1) {
            return callable(methods.get(0));
        }
        if (!isClass()) {
            return Optional.empty();
        }
        if (methods.isEmpty()) {
            reporter.report(Problem.METHOD_MISSING, type, type.getSimpleName(), annotation);
        } else {
            methods.stream().skip(1).forEach(method -> tooMany(annotation, method));
        }
        return Optional.empty();
    }

    /** The method that bears an annotation, of which there may be none. Whether it is usable is for the caller to see. */
    Optional<ExecutableElement> atMostOne(final String annotation) {
        final List<ExecutableElement> methods = annotated(type, annotation);
        methods.stream().skip(1).forEach(method -> tooMany(annotation, method));
        return methods.stream().findFirst();
    }

    private void tooMany(final String annotation, final ExecutableElement method) {
        reporter.report(Problem.METHOD_TOO_MANY, method, type.getSimpleName(), annotation, method.getSimpleName());
    }

    /** The method, if it is static, visible in its package and can be called without further ado. */
    Optional<ExecutableElement> callable(final ExecutableElement method) {
        final boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        final boolean isPrivate = method.getModifiers().contains(Modifier.PRIVATE);
        if (!isStatic) {
            reporter.report(Problem.METHOD_NOT_STATIC, method, method.getSimpleName());
        }
        if (isPrivate) {
            reporter.report(Problem.METHOD_PRIVATE, method, method.getSimpleName());
        }
        final boolean isPlain = method.getTypeParameters().isEmpty()
                && !method.isVarArgs()
                && method.getThrownTypes().stream().allMatch(UserMethods::isUnchecked);
        if (!isPlain) {
            reporter.report(Problem.METHOD_SHAPE, method, method.getSimpleName());
        }
        return isStatic && !isPrivate && isPlain ? Optional.of(method) : Optional.empty();
    }

    private static boolean isUnchecked(final TypeMirror exception) {
        for (TypeMirror type = exception; type.getKind() == TypeKind.DECLARED; ) {
            final TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
            if (UNCHECKED.contains(element.getQualifiedName().toString())) {
                return true;
            }
            type = element.getSuperclass();
        }
        return false;
    }
}
