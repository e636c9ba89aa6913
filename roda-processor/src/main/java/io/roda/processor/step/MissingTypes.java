package io.roda.processor.step;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds which of the types that a type mentions don't exist. */
final class MissingTypes {
    private final Map<Element, String> missing = new LinkedHashMap<>();

    private MissingTypes() {}

    /** The elements of a type whose own types don't exist, with the names of those. */
    static Map<Element, String> in(final TypeElement type) {
        final MissingTypes found = new MissingTypes();
        for (final RecordComponentElement component : type.getRecordComponents()) {
            found.check(component, component.asType());
        }
        for (final Element member : type.getEnclosedElements()) {
            if (type.getKind() != ElementKind.RECORD && member instanceof ExecutableElement method) {
                found.check(method, method.getReturnType());
                for (final VariableElement parameter : method.getParameters()) {
                    found.check(parameter, parameter.asType());
                }
            }
        }
        return found.missing;
    }

    private void check(final Element element, final TypeMirror type) {
        if (type.getKind() == TypeKind.ARRAY) {
            check(element, ((ArrayType) type).getComponentType());
        } else if (type.getKind() == TypeKind.ERROR) {
            missing.put(element, type.toString());
        }
    }
}
