package io.roda.processor.model;

import java.util.Locale;

/**
 * A component of a struct.
 *
 * @param name its name
 * @param type its type
 * @param doc what its record's Javadoc says of it, or empty
 * @param step how far one value is from the next where the component follows time, or 0
 */
public record Component(String name, ComponentType type, String doc, long step) {
    public Component(final String name, final ComponentType type, final String doc) {
        this(name, type, doc, 0);
    }

    /** The name in upper case with underscores: {@code sensorId} gives {@code SENSOR_ID}. */
    public String constantName() {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }

    /** The constant of the codec that holds where this component starts. */
    public String offsetConstant() {
        return constantName() + "_OFFSET";
    }
}
