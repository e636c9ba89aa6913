package io.roda.processor.diagnostic;

import javax.annotation.processing.Messager;
import javax.lang.model.util.Elements;

/** A place in what a user wrote. Sites that are equal are one place. */
public interface Site {
    /**
     * Puts an error there.
     *
     * @param message what is wrong
     * @param elements the elements of the last round
     * @param messager where errors go
     */
    void print(String message, Elements elements, Messager messager);
}
