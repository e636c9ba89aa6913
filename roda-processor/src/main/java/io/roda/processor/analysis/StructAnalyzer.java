package io.roda.processor.analysis;

import com.palantir.javapoet.ClassName;
import io.roda.processor.diagnostic.Problem;
import io.roda.processor.model.Component;
import io.roda.processor.model.ComponentType;
import io.roda.processor.model.Primitive;
import io.roda.processor.model.Struct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Describes one record as a struct, or says all that is wrong with it. */
final class StructAnalyzer {
    private static final int MAX_ALIGN = 4096;
    private static final int MAX_LENGTH = 1 << 30;

    private final TypeElement type;
    private final Structs structs;
    private final Elements elements;
    private final List<Issue> issues = new ArrayList<>();
    private boolean complete = true;
    private boolean unresolved;

    /** The component that follows time, if one was seen. */
    private String following;

    StructAnalyzer(final TypeElement type, final Structs structs, final Elements elements) {
        this.type = type;
        this.structs = structs;
        this.elements = elements;
    }

    Analysis analyze() {
        if (type.getKind() != ElementKind.RECORD) {
            issue(Problem.NOT_A_RECORD, type, type.getSimpleName());
            return Analysis.invalid(issues, false);
        }
        if (Annotations.isUnresolved(type)) { // a default in its place would be another layout
            return Analysis.invalid(issues, true);
        }
        checkDeclaration();
        final int align = align();
        final List<Component> components = components();
        if (!issues.isEmpty() || !complete) {
            return Analysis.invalid(issues, unresolved);
        }
        final Struct struct = new Struct(ClassName.get(type), isPublic(), align, components);
        if (isTooLarge(struct)) {
            issue(Problem.STRUCT_TOO_LARGE, type, MAX_LENGTH, type.getSimpleName());
            return Analysis.invalid(issues, false);
        }
        return Analysis.valid(struct);
    }

    private void checkDeclaration() {
        if (!type.getTypeParameters().isEmpty()) {
            issue(Problem.GENERIC_RECORD, type, type.getSimpleName());
        }
        for (Element element = type; element instanceof TypeElement; element = element.getEnclosingElement()) {
            if (element.getModifiers().contains(Modifier.PRIVATE)) {
                issue(Problem.PRIVATE_RECORD, type, element.getSimpleName());
            }
        }
        if (type.getRecordComponents().isEmpty()) {
            issue(Problem.NO_COMPONENTS, type, type.getSimpleName());
        }
    }

    private int align() {
        final int align = Annotations.find(type, "RodaStruct")
                .flatMap(mirror -> Annotations.value(mirror, "align", Integer.class))
                .orElse(0);
        if (align != 0 && (align < 1 || align > MAX_ALIGN || Integer.bitCount(align) != 1)) {
            issue(Problem.BAD_ALIGN, type, type.getSimpleName(), align);
        }
        return align;
    }

    private List<Component> components() {
        final ParamDocs docs = new ParamDocs(elements.getDocComment(type));
        final ComponentTypes types = new ComponentTypes(structs, issues);
        final Map<String, String> constants = new HashMap<>();
        final List<Component> components = new ArrayList<>();
        for (final RecordComponentElement element : type.getRecordComponents()) {
            final String name = element.getSimpleName().toString();
            checkName(element, name);
            final Optional<ComponentType> componentType = componentType(types, element);
            if (componentType.isEmpty()) {
                complete = false;
                continue;
            }
            final Component component =
                    new Component(name, componentType.get(), docs.of(name), step(element, name, componentType.get()));
            final String other = constants.putIfAbsent(component.offsetConstant(), name);
            if (other != null) {
                issue(Problem.CONSTANT_CLASH, element, other, name, component.offsetConstant());
            }
            components.add(component);
        }
        unresolved = types.isUnresolved();
        return components;
    }

    /** How far values are apart of a component that follows time; 0 for others. */
    private long step(final RecordComponentElement element, final String name, final ComponentType componentType) {
        final Optional<AnnotationMirror> mirror = Annotations.find(element, "FollowsTime");
        if (mirror.isEmpty()) {
            return 0;
        }
        final long step = Annotations.value(mirror.get(), "step", Long.class).orElse(1L);
        if (step < 1 || !(componentType instanceof Primitive primitive && primitive.isIntegral())) {
            issue(Problem.FOLLOWS_TIME, element, name, step);
        } else if (following != null) {
            issue(Problem.TWO_FOLLOW_TIME, element, following, name);
        }
        following = name;
        return step;
    }

    private Optional<ComponentType> componentType(final ComponentTypes types, final RecordComponentElement element) {
        final Optional<String> cycle = Nesting.cycle(type, element);
        if (cycle.isPresent()) {
            issue(Problem.RECURSIVE_STRUCT, element, cycle.get());
            return Optional.empty();
        }
        return types.of(element);
    }

    private void checkName(final RecordComponentElement element, final String name) {
        if (ReservedNames.contains(name)) {
            issue(Problem.RESERVED_NAME, element, name);
        }
    }

    private boolean isPublic() {
        for (Element element = type; element instanceof TypeElement; element = element.getEnclosingElement()) {
            if (!element.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTooLarge(final Struct struct) {
        long bytes = 0;
        for (final Component component : struct.components()) {
            bytes += component.type().length();
        }
        return bytes > MAX_LENGTH || struct.layout().length() > MAX_LENGTH;
    }

    private void issue(final Problem problem, final Element element, final Object... arguments) {
        issues.add(Issue.of(problem, element, arguments));
    }
}
