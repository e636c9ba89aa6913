package io.roda.runtime.file;

import java.util.Objects;

/** What stores and their readers may be called: names that are safe as those of files, on every system. */
public final class Names {
    private Names() {}

    /**
     * Checks a name that a user gave.
     *
     * @param what what is named, for the message
     * @param name the name
     * @return the same
     * @throws IllegalArgumentException if it isn't 1 to 100 letters, digits, {@code _}, {@code -} or {@code .}, or starts
     *     with a dot
     */
    public static String check(final String what, final String name) {
        Objects.requireNonNull(name, what);
        if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,99}")) {
            throw new IllegalArgumentException(what + " '" + name
                    + "' must be 1 to 100 letters, digits, '_', '-' or '.', and not start with a dot");
        }
        return name;
    }
}
