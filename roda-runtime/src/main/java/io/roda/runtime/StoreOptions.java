package io.roda.runtime;

import java.util.Objects;

/**
 * How a store is opened: its name, where it lives, how many records it has room for and what happens when it is full.
 * Immutable.
 */
public final class StoreOptions {
    private final String name;
    private final long capacity;
    private final boolean file;
    private final WhenFull whenFull;

    private StoreOptions(final String name, final long capacity, final boolean file, final WhenFull whenFull) {
        this.name = name;
        this.capacity = capacity;
        this.file = file;
        this.whenFull = whenFull;
    }

    /**
     * A store outside the heap that ends with the process.
     *
     * @param name its name, unique within the engine: 1 to 100 letters, digits, {@code _}, {@code -} or {@code .}, and
     *     not starting with a dot
     * @param capacity how many records it has room for, at least 1
     * @return the options, with {@link WhenFull#FAIL}
     * @throws IllegalArgumentException if the name or the capacity is out of range
     */
    public static StoreOptions inMemory(final String name, final long capacity) {
        return new StoreOptions(checkName(name), checkCapacity(name, capacity), false, WhenFull.FAIL);
    }

    /**
     * A store in a file under the engine's directory. Stores live in memory: opening one with these options is refused
     * with an {@link UnsupportedOperationException}.
     *
     * @param name its name, unique within the engine, and the file's: see {@link #inMemory}
     * @param capacity how many records it has room for, at least 1
     * @return the options, with {@link WhenFull#FAIL}
     * @throws IllegalArgumentException if the name or the capacity is out of range
     */
    public static StoreOptions file(final String name, final long capacity) {
        return new StoreOptions(checkName(name), checkCapacity(name, capacity), true, WhenFull.FAIL);
    }

    /**
     * The same options with another answer to a full store. These are left as they are.
     *
     * @param policy what to do with a record that there is no room for
     * @return new options
     */
    public StoreOptions whenFull(final WhenFull policy) {
        return new StoreOptions(name, capacity, file, Objects.requireNonNull(policy, "policy"));
    }

    /**
     * The store's name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The store's size.
     *
     * @return how many records it has room for
     */
    public long capacity() {
        return capacity;
    }

    /**
     * Where the store lives.
     *
     * @return whether in a file
     */
    public boolean isFile() {
        return file;
    }

    /**
     * The answer to a full store.
     *
     * @return the policy
     */
    public WhenFull whenFull() {
        return whenFull;
    }

    @Override
    public String toString() {
        return (file ? "file" : "inMemory") + "(" + name + ", " + capacity + ", " + whenFull + ")";
    }

    private static String checkName(final String name) {
        Objects.requireNonNull(name, "name");
        if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,99}")) {
            throw new IllegalArgumentException("store name '" + name
                    + "' must be 1 to 100 letters, digits, '_', '-' or '.', and not start with a dot");
        }
        return name;
    }

    private static long checkCapacity(final String name, final long capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException(
                    "store '" + name + "' needs room for at least 1 record, not " + capacity);
        }
        return capacity;
    }
}
