package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;

/**
 * Plain addresses, for generated loops alone.
 *
 * <p>A generated loop checks once where a record lies and then reads and writes at constant offsets from its address,
 * which the JIT keeps in a register; a flyweight's address would go through a field. Everything here is protected and
 * static: code that only holds a pipeline can't call it.
 */
public abstract class RawAccess extends ComponentChecks {
    RawAccess() {}

    protected static byte getByte(final long address) {
        return Memory.getByte(address);
    }

    protected static short getShort(final long address) {
        return Memory.getShort(address);
    }

    protected static char getChar(final long address) {
        return Memory.getChar(address);
    }

    protected static int getInt(final long address) {
        return Memory.getInt(address);
    }

    protected static float getFloat(final long address) {
        return Memory.getFloat(address);
    }

    protected static long getLong(final long address) {
        return Memory.getLong(address);
    }

    protected static double getDouble(final long address) {
        return Memory.getDouble(address);
    }

    protected static void putByte(final long address, final byte value) {
        Memory.putByte(address, value);
    }

    protected static void putShort(final long address, final short value) {
        Memory.putShort(address, value);
    }

    protected static void putChar(final long address, final char value) {
        Memory.putChar(address, value);
    }

    protected static void putInt(final long address, final int value) {
        Memory.putInt(address, value);
    }

    protected static void putFloat(final long address, final float value) {
        Memory.putFloat(address, value);
    }

    protected static void putLong(final long address, final long value) {
        Memory.putLong(address, value);
    }

    protected static void putDouble(final long address, final double value) {
        Memory.putDouble(address, value);
    }

    protected static boolean getBoolean(final long address) {
        return Memory.getByte(address) != 0;
    }

    protected static void putBoolean(final long address, final boolean value) {
        Memory.putByte(address, value ? (byte) 1 : (byte) 0);
    }

    /** Reads text up to its padding. */
    protected static String getText(final long address, final int bytes) {
        return Utf8.get(Utf8.ADDRESS, null, address, bytes);
    }

    /** Writes text and pads it with zeros, without allocating. */
    protected static void putText(final String component, final long address, final int bytes, final String value) {
        Utf8.put(Utf8.ADDRESS, null, component, address, bytes, present(component, value));
    }

    /** Copies a struct; with a constant length the copy unrolls. */
    protected static void copy(final long from, final long to, final int bytes) {
        Memory.copy(from, to, bytes);
    }

    /** Zeroes a struct; with a constant length this unrolls. */
    protected static void clear(final long address, final int bytes) {
        Memory.clearFew(address, bytes);
    }

    /**
     * Points a flyweight at a struct in the region that the flyweight was made for.
     *
     * @param view the flyweight
     * @param address the address of the struct
     */
    protected static void place(final StructView view, final long address) {
        view.placeAt(address);
    }

    /**
     * Points a window at a full ring of records in the region that the window was made for.
     *
     * @param window the window
     * @param ring the address of the ring's first slot
     * @param oldest the slot of the oldest record
     * @param size how many records the ring holds
     */
    protected static void place(final RecordWindow window, final long ring, final int oldest, final int size) {
        window.placeAt(ring, oldest, size);
    }

    /**
     * Names a key that is null.
     *
     * @param key a key
     * @param <K> its type
     * @return the key
     * @throws NullPointerException if it is null
     */
    protected static <K> K key(final K key) {
        if (key == null) {
            throw new NullPointerException("the key is null");
        }
        return key;
    }

    /**
     * Whether two keys are the same, byte by byte.
     *
     * @param one the address of one key
     * @param other the address of the other
     * @param bytes the length of both, a multiple of 8
     * @return whether they are equal
     */
    protected static boolean same(final long one, final long other, final int bytes) {
        for (int i = 0; i < bytes; i += Long.BYTES) {
            if (Memory.getLong(one + i) != Memory.getLong(other + i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Hashes a key of many bytes.
     *
     * @param key its address
     * @param bytes its length, a multiple of 8
     * @return the hash
     */
    protected static long hash(final long key, final int bytes) {
        long hash = 0;
        for (int i = 0; i < bytes; i += Long.BYTES) {
            hash = KeyHash.mix(hash, Memory.getLong(key + i));
        }
        return hash;
    }

    /**
     * The start of the bucket that a value falls in.
     *
     * @param value the value
     * @param width the width of a bucket, 1 or more
     * @return the greatest multiple of the width that is not greater than the value
     * @throws ArithmeticException if that is no long
     */
    protected static long bucket(final long value, final long width) {
        final long start = value - Math.floorMod(value, width);
        if (start > value) {
            throw new ArithmeticException("the bucket of " + value + " starts below the least long; width " + width);
        }
        return start;
    }

    /**
     * The same of a value of fewer bytes than a {@code long}.
     *
     * @param value the value
     * @param width the width of a bucket, 1 or more
     * @param least the least value of its type
     * @return the greatest multiple of the width that is not greater than the value
     * @throws ArithmeticException if that is less than the least value
     */
    protected static long bucket(final long value, final long width, final long least) {
        final long start = bucket(value, width);
        if (start < least) {
            throw new ArithmeticException("the bucket of " + value + " starts at " + start
                    + ", below the least value of its type, " + least + "; width " + width);
        }
        return start;
    }
}
