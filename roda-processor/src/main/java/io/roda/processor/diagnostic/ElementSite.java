package io.roda.processor.diagnostic;

import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/**
 * Where a problem lies, in a form that outlives a round: javac makes new elements for members in each.
 *
 * @param type the qualified name of the type
 * @param member which of its enclosed elements, or -1 for the type itself
 * @param parameter which parameter of that member, or -1
 */
record ElementSite(String type, int member, int parameter) implements Site {
    static ElementSite of(final Element element) {
        final Element shown = withLine(element);
        if (shown instanceof TypeElement type) {
            return new ElementSite(type.getQualifiedName().toString(), -1, -1);
        }
        final Element enclosing = shown.getEnclosingElement();
        if (enclosing instanceof ExecutableElement method) {
            return new ElementSite(
                    of(method).type, of(method).member, method.getParameters().indexOf(shown));
        }
        return new ElementSite(
                of(enclosing).type, enclosing.getEnclosedElements().indexOf(shown), -1);
    }

    /** On javac 17 a record component has no line; the private field of the same name has. */
    private static Element withLine(final Element element) {
        if (element instanceof RecordComponentElement component) {
            for (final Element field :
                    ElementFilter.fieldsIn(component.getEnclosingElement().getEnclosedElements())) {
                if (field.getKind() == ElementKind.FIELD
                        && field.getSimpleName().equals(component.getSimpleName())) {
                    return field;
                }
            }
            return component.getEnclosingElement();
        }
        return element;
    }

    @Override
    public void print(final String message, final Elements elements, final Messager messager) {
        final Element element = in(elements);
        if (element == null) {
            messager.printMessage(Diagnostic.Kind.ERROR, message);
        } else {
            messager.printMessage(Diagnostic.Kind.ERROR, message, element);
        }
    }

    /** The element as it is in this round, or null if its type is gone. */
    private Element in(final Elements elements) {
        final TypeElement owner = elements.getTypeElement(type);
        if (owner == null || member < 0) {
            return owner;
        }
        final List<? extends Element> members = owner.getEnclosedElements();
        if (member >= members.size()) {
            return owner;
        }
        final Element found = members.get(member);
        return parameter < 0 || !(found instanceof ExecutableElement method)
                ? found
                : method.getParameters().get(parameter);
    }
}
