package io.roda.runtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Where the components of a struct lie: what a generated codec's {@code LAYOUT} holds, for tools and for checking that
 * two programs agree. Immutable.
 */
public final class StructLayout {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final String name;
    private final int length;
    private final int alignment;
    private final List<Component> components;
    private final long fingerprint;

    private StructLayout(final String name, final int length, final int alignment, final List<Component> components) {
        this.name = name;
        this.length = length;
        this.alignment = alignment;
        this.components = components;
        this.fingerprint = fingerprint(toString());
    }

    /**
     * One component of a struct; a nested struct's are listed by their path, as in {@code origin.x}.
     *
     * @param name its name, or path
     * @param type its type, with the length in brackets where it has one: {@code long}, {@code double[4]},
     *     {@code utf8[16]}, {@code enum(BUY,SELL)}
     * @param offset where it starts, in bytes from the start of the struct
     * @param length how many bytes it takes
     */
    public record Component(String name, String type, int offset, int length) {}

    /**
     * Starts a layout.
     *
     * @param name the struct's name
     * @param length its length in bytes
     * @param alignment its alignment in bytes
     * @return a builder for its components
     */
    public static Builder of(final String name, final int length, final int alignment) {
        return new Builder(name, length, alignment);
    }

    /** Collects the components of a layout in their order. */
    public static final class Builder {
        private final String name;
        private final int length;
        private final int alignment;
        private final List<Component> components = new ArrayList<>();

        private Builder(final String name, final int length, final int alignment) {
            this.name = Objects.requireNonNull(name, "name");
            this.length = length;
            this.alignment = alignment;
        }

        /**
         * Adds a component.
         *
         * @param component its name
         * @param type its type
         * @param offset where it starts, in bytes
         * @param bytes how many bytes it takes
         * @return this
         */
        public Builder add(final String component, final String type, final int offset, final int bytes) {
            components.add(new Component(component, type, offset, bytes));
            return this;
        }

        /**
         * Adds the components of a nested struct.
         *
         * @param component the name of the component that holds it
         * @param nested its layout
         * @param offset where it starts, in bytes
         * @return this
         */
        public Builder add(final String component, final StructLayout nested, final int offset) {
            for (final Component inner : nested.components) {
                add(component + "." + inner.name(), inner.type(), offset + inner.offset(), inner.length());
            }
            return this;
        }

        /**
         * Ends the layout.
         *
         * @return the layout
         */
        public StructLayout build() {
            return new StructLayout(name, length, alignment, Collections.unmodifiableList(new ArrayList<>(components)));
        }
    }

    /**
     * The struct's name.
     *
     * @return the simple name of its record, with those of enclosing types before it
     */
    public String name() {
        return name;
    }

    /**
     * The struct's length.
     *
     * @return the length in bytes, a multiple of the alignment
     */
    public int length() {
        return length;
    }

    /**
     * The struct's alignment.
     *
     * @return the alignment in bytes
     */
    public int alignment() {
        return alignment;
    }

    /**
     * The components in their order, nested structs flattened.
     *
     * @return an unmodifiable list
     */
    public List<Component> components() {
        return components;
    }

    /**
     * A 64-bit FNV-1a hash of {@link #toString()}: equal layouts have equal fingerprints, on every machine and JDK.
     *
     * @return the fingerprint
     * @see <a href="https://datatracker.ietf.org/doc/html/draft-eastlake-fnv">The FNV hash</a>
     */
    public long fingerprint() {
        return fingerprint;
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof StructLayout && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(fingerprint);
    }

    /** The layout as text: a line for the struct, then a line for each component. */
    @Override
    public String toString() {
        final StringBuilder text = new StringBuilder();
        text.append(name)
                .append(" length ")
                .append(length)
                .append(" alignment ")
                .append(alignment);
        for (final Component component : components) {
            text.append("\n  ")
                    .append(component.offset())
                    .append(' ')
                    .append(component.type())
                    .append(' ')
                    .append(component.name());
        }
        return text.toString();
    }

    private static long fingerprint(final String text) {
        long hash = FNV_OFFSET;
        for (final byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return hash;
    }
}
