package io.roda.runtime;

import java.util.List;

/** A store's file holds records of another layout than the program's; nothing in the file has changed. */
public final class LayoutMismatchException extends RodaException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // what List.copyOf gives is serializable
    private final List<String> differences;

    /**
     * Names the differences.
     *
     * @param what the file
     * @param differences a line for each component that differs
     */
    public LayoutMismatchException(final String what, final List<String> differences) {
        super(what + " holds records of another layout: " + String.join("; ", differences));
        this.differences = List.copyOf(differences);
    }

    /**
     * What differs.
     *
     * @return a line for each component that differs
     */
    public List<String> differences() {
        return differences;
    }
}
