package io.roda.runtime;

import io.roda.runtime.file.Names;
import java.util.Objects;

/**
 * How a store is opened: its name, where it lives, how many records it has room for, what happens when it is full, and
 * what of a file survives the death of the operating system. Immutable.
 */
public final class StoreOptions {
    private static final long AS_IN_FILE = 0;

    private final String name;
    private final long capacity;
    private final boolean file;
    private final WhenFull whenFull;
    private final Durability durability;

    private StoreOptions(
            final String name,
            final long capacity,
            final boolean file,
            final WhenFull whenFull,
            final Durability durability) {
        this.name = name;
        this.capacity = capacity;
        this.file = file;
        this.whenFull = whenFull;
        this.durability = durability;
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
        return new StoreOptions(
                Names.check("store name", name),
                checkCapacity(name, capacity),
                false,
                WhenFull.FAIL,
                Durability.process());
    }

    /**
     * A store in a file {@code name.roda} under the engine's directory, which outlives the process. Where there is none
     * yet it is created, with all the space that it will ever take; one that is there is reopened with its records, and
     * must have this capacity and the same answer to a full store. The engine must have a directory.
     *
     * @param name its name, unique within the engine, and the file's: see {@link #inMemory}
     * @param capacity how many records it has room for, at least 1
     * @return the options, with {@link WhenFull#FAIL} and {@link Durability#process()}
     * @throws IllegalArgumentException if the name or the capacity is out of range
     */
    public static StoreOptions file(final String name, final long capacity) {
        return new StoreOptions(
                Names.check("store name", name),
                checkCapacity(name, capacity),
                true,
                WhenFull.FAIL,
                Durability.process());
    }

    /**
     * A store in a file under the engine's directory that is there already: its capacity and its answer to a full store
     * are the file's.
     *
     * @param name the store's name
     * @return the options, with {@link Durability#process()}
     * @throws IllegalArgumentException if the name is none of a store's
     */
    public static StoreOptions existing(final String name) {
        return new StoreOptions(Names.check("store name", name), AS_IN_FILE, true, null, Durability.process());
    }

    /**
     * The same options with another answer to a full store: {@link WhenFull#WAIT_FOR_READERS} and {@link
     * WhenFull#OVERWRITE_OLDEST} make a ring of the store. These are left as they are.
     *
     * @param policy what to do with a record that there is no room for
     * @return new options
     */
    public StoreOptions whenFull(final WhenFull policy) {
        return new StoreOptions(name, capacity, file, Objects.requireNonNull(policy, "policy"), durability);
    }

    /**
     * The same options with another promise for what has been published. These are left as they are.
     *
     * @param promise what is promised
     * @return new options
     * @throws IllegalArgumentException if the store is in memory, which outlives nothing
     */
    public StoreOptions durability(final Durability promise) {
        if (!file && promise.isSynced()) {
            throw new IllegalArgumentException(
                    "store '" + name + "' is in memory, which can't be forced to a device: " + promise);
        }
        return new StoreOptions(name, capacity, file, whenFull, promise);
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
     * @return how many records it has room for, 0 where that is for the file to say
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
     * @return the policy, null where that is for the file to say
     */
    public WhenFull whenFull() {
        return whenFull;
    }

    /**
     * What is promised of what has been published.
     *
     * @return the promise
     */
    public Durability durability() {
        return durability;
    }

    @Override
    public String toString() {
        if (capacity == AS_IN_FILE) {
            return "existing(" + name + (whenFull == null ? "" : ", " + whenFull) + ", " + durability + ")";
        }
        return (file ? "file(" : "inMemory(") + name + ", " + capacity + ", " + whenFull
                + (file ? ", " + durability : "") + ")";
    }

    private static long checkCapacity(final String name, final long capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException(
                    "store '" + name + "' needs room for at least 1 record, not " + capacity);
        }
        return capacity;
    }
}
