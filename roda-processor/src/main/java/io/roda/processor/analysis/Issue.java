package io.roda.processor.analysis;

import io.roda.processor.diagnostic.Problem;
import java.util.List;
import javax.lang.model.element.Element;

/** Something wrong with a struct, found but not yet reported. */
record Issue(Problem problem, Element element, List<Object> arguments) {
    static Issue of(final Problem problem, final Element element, final Object... arguments) {
        return new Issue(problem, element, List.of(arguments));
    }
}
