package io.roda.runtime.spi;

/** What is checked about a component on its way into and out of memory, the same for flyweights and plain addresses. */
final class Components {
    private Components() {}

    static int element(final String component, final int index, final int elements) {
        if (index < 0 || index >= elements) {
            throw new IndexOutOfBoundsException(
                    "index " + index + " in component '" + component + "' of " + elements + " elements");
        }
        return index;
    }

    static void elements(final String component, final int length, final int elements) {
        if (length != elements) {
            throw new IllegalArgumentException(
                    "component '" + component + "' has " + length + " elements; its @Length says " + elements);
        }
    }

    static <T> T present(final String component, final T value) {
        if (value == null) {
            throw new NullPointerException("component '" + component + "' is null; a struct has no room for null");
        }
        return value;
    }

    static <E extends Enum<E>> E constant(final String component, final E[] constants, final int ordinal) {
        if (ordinal >= constants.length) {
            throw new IllegalStateException("component '" + component + "' holds ordinal " + ordinal + "; there are "
                    + constants.length + " constants");
        }
        return constants[ordinal];
    }
}
