package io.roda.processor.analysis;

import com.palantir.javapoet.ClassName;
import io.roda.processor.diagnostic.Problem;
import io.roda.processor.model.ComponentType;
import io.roda.processor.model.EnumType;
import io.roda.processor.model.NestedStruct;
import io.roda.processor.model.Primitive;
import io.roda.processor.model.PrimitiveArray;
import io.roda.processor.model.Text;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds what a record component becomes in a struct. */
final class ComponentTypes {
    private static final int MAX_LENGTH = 1 << 30;

    private final Structs structs;
    private final List<Issue> issues;
    private boolean unresolved;

    ComponentTypes(final Structs structs, final List<Issue> issues) {
        this.structs = structs;
        this.issues = issues;
    }

    /** Whether a component's type doesn't exist, or not yet. */
    boolean isUnresolved() {
        return unresolved;
    }

    /** The type of a component, or empty if it has none; what is wrong is then among the issues. */
    Optional<ComponentType> of(final RecordComponentElement component) {
        final TypeMirror type = component.asType();
        if (type.getKind() == TypeKind.ERROR || elementKind(type) == TypeKind.ERROR) {
            unresolved = true;
            return Optional.empty();
        }
        if (isText(type)) {
            return length(component).map(Text::new);
        }
        if (type.getKind() == TypeKind.ARRAY
                && ((ArrayType) type).getComponentType().getKind().isPrimitive()) {
            final Primitive element = primitive(((ArrayType) type).getComponentType());
            return length(component).flatMap(elements -> array(component, element, elements));
        }
        if (Annotations.has(component, "Length")) {
            issues.add(Issue.of(Problem.USELESS_LENGTH, component, component.getSimpleName()));
            return Optional.empty();
        }
        if (type.getKind().isPrimitive()) {
            return Optional.of(primitive(type));
        }
        return type.getKind() == TypeKind.DECLARED
                ? declared(component, (TypeElement) ((DeclaredType) type).asElement())
                : unsupported(component);
    }

    /** The primitive or enum that a key may be, or empty if it is neither. */
    static Optional<ComponentType> scalar(final TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return Optional.of(primitive(type));
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        final TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        return element.getKind() == ElementKind.ENUM
                ? Optional.of(new EnumType(ClassName.get(element), constants(element)))
                : Optional.empty();
    }

    private static List<String> constants(final TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
                .map(element -> element.getSimpleName().toString())
                .toList();
    }

    private static TypeKind elementKind(final TypeMirror type) {
        return type.getKind() == TypeKind.ARRAY ? elementKind(((ArrayType) type).getComponentType()) : type.getKind();
    }

    static boolean isText(final TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .contentEquals("java.lang.String");
    }

    private static Primitive primitive(final TypeMirror type) {
        return Primitive.valueOf(type.getKind().name());
    }

    private Optional<ComponentType> array(
            final RecordComponentElement component, final Primitive element, final int elements) {
        if ((long) elements * element.length() > MAX_LENGTH) {
            issues.add(Issue.of(
                    Problem.STRUCT_TOO_LARGE,
                    component,
                    MAX_LENGTH,
                    component.getEnclosingElement().getSimpleName()));
            return Optional.empty();
        }
        return Optional.of(new PrimitiveArray(element, elements));
    }

    private Optional<Integer> length(final RecordComponentElement component) {
        final Optional<AnnotationMirror> annotation = Annotations.find(component, "Length");
        if (annotation.isEmpty()) {
            issues.add(Issue.of(Problem.MISSING_LENGTH, component, component.getSimpleName()));
            return Optional.empty();
        }
        final Optional<Integer> length = Annotations.value(annotation.get(), "value", Integer.class);
        if (length.isPresent() && length.get() < 1) {
            issues.add(Issue.of(Problem.BAD_LENGTH, component, component.getSimpleName(), length.get()));
            return Optional.empty();
        }
        return length;
    }

    private Optional<ComponentType> declared(final RecordComponentElement component, final TypeElement type) {
        if (type.getKind() == ElementKind.ENUM) {
            return enumType(component, type);
        }
        if (type.getKind() != ElementKind.RECORD) {
            return unsupported(component);
        }
        if (!Annotations.has(type, "RodaStruct")) {
            issues.add(
                    Issue.of(Problem.NESTED_NOT_A_STRUCT, component, component.getSimpleName(), type.getSimpleName()));
            return Optional.empty();
        }
        unresolved |= structs.isUnresolved(type);
        return structs.find(type).map(NestedStruct::new);
    }

    private Optional<ComponentType> enumType(final RecordComponentElement component, final TypeElement type) {
        for (Element element = type; element instanceof TypeElement; element = element.getEnclosingElement()) {
            if (element.getModifiers().contains(Modifier.PRIVATE)) {
                issues.add(
                        Issue.of(Problem.PRIVATE_TYPE, component, component.getSimpleName(), element.getSimpleName()));
                return Optional.empty();
            }
        }
        final List<String> constants = constants(type);
        if (constants.isEmpty()) {
            issues.add(Issue.of(Problem.EMPTY_ENUM, component, component.getSimpleName(), type.getSimpleName()));
            return Optional.empty();
        }
        return Optional.of(new EnumType(ClassName.get(type), constants));
    }

    private Optional<ComponentType> unsupported(final RecordComponentElement component) {
        issues.add(Issue.of(
                Problem.COMPONENT_TYPE,
                component,
                component.getSimpleName(),
                component.asType().toString()));
        return Optional.empty();
    }
}
