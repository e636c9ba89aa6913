package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;
import java.nio.charset.StandardCharsets;

/** Text of fixed length: UTF-8 padded with zeros, encoded without allocating. */
final class Utf8 {
    /** The bytes of a flyweight. */
    static final Bytes<StructView> FLYWEIGHT = new FlyweightBytes();

    /** The bytes at plain addresses. */
    static final Bytes<Void> ADDRESS = new AddressedBytes();

    /** What a message shows of text that is refused; it may be as long as memory allows. */
    private static final int SHOWN = 64;

    private Utf8() {}

    /**
     * Bytes that text lies in, within a flyweight or at plain addresses.
     *
     * @param <T> what holds the bytes
     */
    interface Bytes<T> {
        byte get(T holder, long at);

        void put(T holder, long at, byte value);
    }

    private static final class FlyweightBytes implements Bytes<StructView> {
        @Override
        public byte get(final StructView view, final long at) {
            return view.getByte((int) at);
        }

        @Override
        public void put(final StructView view, final long at, final byte value) {
            view.putByte((int) at, value);
        }
    }

    private static final class AddressedBytes implements Bytes<Void> {
        @Override
        public byte get(final Void nowhere, final long at) {
            return Memory.getByte(at);
        }

        @Override
        public void put(final Void nowhere, final long at, final byte value) {
            Memory.putByte(at, value);
        }
    }

    static <T> String get(final Bytes<T> memory, final T holder, final long start, final int bytes) {
        int used = 0;
        while (used < bytes && memory.get(holder, start + used) != 0) {
            used++;
        }
        final byte[] encoded = new byte[used];
        for (int i = 0; i < used; i++) {
            encoded[i] = memory.get(holder, start + i);
        }
        return new String(encoded, StandardCharsets.UTF_8);
    }

    static <T> void put(
            final Bytes<T> memory,
            final T holder,
            final String component,
            final long start,
            final int bytes,
            final String text) {
        final int used = encodedLength(component, bytes, text);
        long at = start;
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            if (c < 0x80) {
                memory.put(holder, at++, (byte) c);
            } else if (c < 0x800) {
                memory.put(holder, at++, (byte) (0xC0 | c >> 6));
                at = tail(memory, holder, at, c, 0);
            } else if (!Character.isSurrogate(c)) {
                memory.put(holder, at++, (byte) (0xE0 | c >> 12));
                at = tail(memory, holder, at, c, 6);
            } else {
                final int point = Character.toCodePoint(c, text.charAt(++i));
                memory.put(holder, at++, (byte) (0xF0 | point >> 18));
                at = tail(memory, holder, at, point, 12);
            }
        }
        for (int i = used; i < bytes; i++) {
            memory.put(holder, start + i, (byte) 0);
        }
    }

    private static <T> long tail(
            final Bytes<T> memory, final T holder, final long at, final int point, final int highestShift) {
        long next = at;
        for (int shift = highestShift; shift >= 0; shift -= 6) {
            memory.put(holder, next++, (byte) (0x80 | ((point >> shift) & 0x3F)));
        }
        return next;
    }

    /** Measures before anything is written, so that text which is refused leaves what was stored intact. */
    private static int encodedLength(final String component, final int bytes, final String text) {
        long length = 0; // beyond an int for the longest of texts
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException("component '" + component + "' has a NUL at index " + i
                        + "; text is padded with NUL and can't contain it");
            } else if (c < 0x80) {
                length++;
            } else if (c < 0x800) {
                length += 2;
            } else if (!Character.isSurrogate(c)) {
                length += 3;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                length += 4;
                i++;
            } else {
                throw new IllegalArgumentException("component '" + component + "' has half a surrogate pair at index "
                        + i + ": '" + shown(text) + "'");
            }
        }
        if (length > bytes) {
            throw new IllegalArgumentException("component '" + component + "' needs " + length
                    + " bytes of UTF-8; its @Length says " + bytes + ": '" + shown(text) + "'");
        }
        return (int) length;
    }

    private static String shown(final String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
    }
}
