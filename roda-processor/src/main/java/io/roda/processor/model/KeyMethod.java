package io.roda.processor.model;

import java.util.Optional;

/**
 * A user's method that maps a struct to its key.
 *
 * @param name the method's name
 * @param takes how it takes the struct
 * @param key the key's type: a primitive, an enum or a struct
 */
public record KeyMethod(String name, Form takes, ComponentType key) {
    /** Whether there is one that is given a flyweight over the input. */
    public static boolean takesFlyweight(final Optional<KeyMethod> method) {
        return method.filter(key -> key.takes() == Form.FLYWEIGHT).isPresent();
    }
}
