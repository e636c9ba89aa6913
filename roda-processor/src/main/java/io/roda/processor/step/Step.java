package io.roda.processor.step;

import javax.lang.model.element.TypeElement;

/** Turns the types that bear one annotation into generated classes. */
public interface Step {
    /** The annotation's qualified name. */
    String annotation();

    /**
     * Processes one annotated type: validates it, describes it, writes what follows from it, or reports what is wrong.
     *
     * @param type the type
     * @return {@code false} if it mentions a type that doesn't exist yet, to be called again in the next round
     */
    boolean process(TypeElement type);
}
