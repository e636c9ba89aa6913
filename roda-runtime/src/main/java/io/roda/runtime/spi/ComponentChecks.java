package io.roda.runtime.spi;

/**
 * What generated code checks about a component on its way into and out of memory: the same in flyweights and in loops
 * over plain addresses.
 */
public abstract class ComponentChecks {
    ComponentChecks() {}

    /**
     * Checks the index of an element.
     *
     * @param component the array's name
     * @param index the index
     * @param elements how many elements there are
     * @return the index
     * @throws IndexOutOfBoundsException if it isn't one of them
     */
    protected static int element(final String component, final int index, final int elements) {
        if (index < 0 || index >= elements) {
            throw new IndexOutOfBoundsException(
                    "index " + index + " in component '" + component + "' of " + elements + " elements");
        }
        return index;
    }

    /**
     * Checks an array that is about to be stored.
     *
     * @param component the array's name
     * @param length its length
     * @param elements how many elements there must be
     * @throws IllegalArgumentException if there are more or fewer
     */
    protected static void elements(final String component, final int length, final int elements) {
        if (length != elements) {
            throw new IllegalArgumentException(
                    "component '" + component + "' has " + length + " elements; its @Length says " + elements);
        }
    }

    /**
     * Names a component that is null where its struct has no room for null.
     *
     * @param component the component's name
     * @param value its value
     * @param <T> its type
     * @return the value
     * @throws NullPointerException if it is null
     */
    protected static <T> T present(final String component, final T value) {
        if (value == null) {
            throw new NullPointerException("component '" + component + "' is null; a struct has no room for null");
        }
        return value;
    }

    /**
     * Looks an enum constant up.
     *
     * @param component the component's name
     * @param constants all constants in order
     * @param ordinal what is stored
     * @param <E> the enum
     * @return the constant
     * @throws IllegalStateException if what is stored is no constant's ordinal
     */
    protected static <E extends Enum<E>> E constant(final String component, final E[] constants, final int ordinal) {
        if (ordinal >= constants.length) {
            throw new IllegalStateException("component '" + component + "' holds ordinal " + ordinal + "; there are "
                    + constants.length + " constants");
        }
        return constants[ordinal];
    }
}
