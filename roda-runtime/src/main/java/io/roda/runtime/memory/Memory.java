package io.roda.runtime.memory;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.nio.ByteOrder;
import sun.misc.Unsafe;

/**
 * The one place that touches raw memory, and so the seam where a later memory API goes in.
 *
 * <p>Nothing here is checked: callers guarantee that an address lies inside memory that stays allocated. The package is
 * not exported.
 */
@SuppressWarnings("removal") // JDK 23 and later deprecate Unsafe's methods
public final class Memory {
    /** Regions start on a page, so that any alignment a struct may ask for holds. */
    public static final int PAGE = 4096;

    /** Where a byte array's first element lies from the start of the array. */
    public static final int BYTE_ARRAY_BASE = Unsafe.ARRAY_BYTE_BASE_OFFSET;

    private static final int COPY_WORDWISE_BELOW = 256;

    /** A line of the caches. */
    private static final int LINE = 64;

    private static final Unsafe UNSAFE = unsafe();

    private Memory() {}

    private static Unsafe unsafe() {
        if (ByteOrder.nativeOrder() != ByteOrder.LITTLE_ENDIAN) {
            throw new IllegalStateException("Roda's layout is little-endian; this machine is " + ByteOrder.nativeOrder()
                    + ", on which it does not run");
        }
        try {
            final Field field = Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            return (Unsafe) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /**
     * A lookup that may call anything, for what the JDK can do and has no public method for yet.
     *
     * @return the lookup
     * @throws UnsupportedOperationException if this JDK has it elsewhere
     */
    public static MethodHandles.Lookup trustedLookup() {
        try {
            final Field field = MethodHandles.Lookup.class.getDeclaredField("IMPL_LOOKUP");
            return (MethodHandles.Lookup)
                    UNSAFE.getObject(UNSAFE.staticFieldBase(field), UNSAFE.staticFieldOffset(field));
        } catch (NoSuchFieldException | RuntimeException e) {
            throw new UnsupportedOperationException("no trusted lookup in Java " + Runtime.version(), e);
        }
    }

    /**
     * Allocates memory whose content is undefined.
     *
     * @param bytes how many bytes
     * @return the address, to be given to {@link #free(long)}
     */
    public static long allocate(final long bytes) {
        return UNSAFE.allocateMemory(bytes);
    }

    public static void free(final long address) {
        UNSAFE.freeMemory(address);
    }

    /** Zeroes the bytes, which also makes the operating system provide their pages. */
    public static void clear(final long address, final long bytes) {
        UNSAFE.setMemory(address, bytes, (byte) 0);
    }

    /**
     * Zeroes few bytes without the call that {@link #clear} costs. There is a loop over lines and one over the bytes of less
     * than a word, and none over words, as the JIT would make three of it; with a constant length they unroll.
     */
    public static void clearFew(final long address, final int bytes) {
        long at = address;
        for (int lines = bytes / LINE; lines > 0; lines--) {
            clearHalfLine(at);
            clearHalfLine(at + LINE / 2);
            at += LINE;
        }
        if ((bytes & LINE / 2) != 0) {
            clearHalfLine(at);
            at += LINE / 2;
        }
        if ((bytes & 2 * Long.BYTES) != 0) {
            UNSAFE.putLong(at, 0);
            UNSAFE.putLong(at + Long.BYTES, 0);
            at += 2 * Long.BYTES;
        }
        if ((bytes & Long.BYTES) != 0) {
            UNSAFE.putLong(at, 0);
            at += Long.BYTES;
        }
        for (; at < address + bytes; at++) {
            UNSAFE.putByte(at, (byte) 0);
        }
    }

    private static void clearHalfLine(final long at) {
        UNSAFE.putLong(at, 0);
        UNSAFE.putLong(at + Long.BYTES, 0);
        UNSAFE.putLong(at + 2 * Long.BYTES, 0);
        UNSAFE.putLong(at + 3 * Long.BYTES, 0);
    }

    /**
     * Writes to every page of a stretch what it holds, so that the operating system provides the pages now. Not by a plain
     * load and store, which the JIT drops.
     *
     * @param address where it starts, at a multiple of {@link #PAGE}
     * @param bytes its length, of writable memory
     */
    public static void touch(final long address, final long bytes) {
        for (long at = 0; at < bytes; at += PAGE) {
            UNSAFE.getAndAddInt(null, address + at, 0);
        }
    }

    /**
     * Copies bytes between places that don't overlap. Few of them are copied word by word: with a constant length the
     * JIT unrolls the loop, where a call of the memory-copy stub costs more than the copy.
     */
    public static void copy(final long from, final long to, final int bytes) {
        if (bytes >= COPY_WORDWISE_BELOW) {
            UNSAFE.copyMemory(from, to, bytes);
            return;
        }
        int i = 0;
        for (; i <= bytes - Long.BYTES; i += Long.BYTES) {
            UNSAFE.putLong(to + i, UNSAFE.getLong(from + i));
        }
        for (; i < bytes; i++) {
            UNSAFE.putByte(to + i, UNSAFE.getByte(from + i));
        }
    }

    /** Copies many bytes between places that don't overlap. */
    public static void copyLong(final long from, final long to, final long bytes) {
        UNSAFE.copyMemory(from, to, bytes);
    }

    /** Copies bytes of memory into an array. */
    public static void copy(final long from, final byte[] to, final int bytes) {
        UNSAFE.copyMemory(null, from, to, BYTE_ARRAY_BASE, bytes);
    }

    /** Copies bytes of an array into memory. */
    public static void copy(final byte[] from, final long to, final int bytes) {
        UNSAFE.copyMemory(from, BYTE_ARRAY_BASE, null, to, bytes);
    }

    public static byte getByte(final long address) {
        return UNSAFE.getByte(address);
    }

    public static short getShort(final long address) {
        return UNSAFE.getShort(address);
    }

    public static char getChar(final long address) {
        return UNSAFE.getChar(address);
    }

    public static int getInt(final long address) {
        return UNSAFE.getInt(address);
    }

    public static float getFloat(final long address) {
        return UNSAFE.getFloat(address);
    }

    public static long getLong(final long address) {
        return UNSAFE.getLong(address);
    }

    public static double getDouble(final long address) {
        return UNSAFE.getDouble(address);
    }

    public static void putByte(final long address, final byte value) {
        UNSAFE.putByte(address, value);
    }

    public static void putShort(final long address, final short value) {
        UNSAFE.putShort(address, value);
    }

    public static void putChar(final long address, final char value) {
        UNSAFE.putChar(address, value);
    }

    public static void putInt(final long address, final int value) {
        UNSAFE.putInt(address, value);
    }

    public static void putFloat(final long address, final float value) {
        UNSAFE.putFloat(address, value);
    }

    public static void putLong(final long address, final long value) {
        UNSAFE.putLong(address, value);
    }

    public static void putDouble(final long address, final double value) {
        UNSAFE.putDouble(address, value);
    }

    // Bytes of an array, counted from where raw memory has it begin: see BYTE_ARRAY_BASE.

    public static byte getByte(final byte[] array, final long offset) {
        return UNSAFE.getByte(array, offset);
    }

    public static void putByte(final byte[] array, final long offset, final byte value) {
        UNSAFE.putByte(array, offset, value);
    }

    public static short getShort(final byte[] array, final long offset) {
        return UNSAFE.getShort(array, offset);
    }

    public static void putShort(final byte[] array, final long offset, final short value) {
        UNSAFE.putShort(array, offset, value);
    }

    public static char getChar(final byte[] array, final long offset) {
        return UNSAFE.getChar(array, offset);
    }

    public static void putChar(final byte[] array, final long offset, final char value) {
        UNSAFE.putChar(array, offset, value);
    }

    public static int getInt(final byte[] array, final long offset) {
        return UNSAFE.getInt(array, offset);
    }

    public static void putInt(final byte[] array, final long offset, final int value) {
        UNSAFE.putInt(array, offset, value);
    }

    public static float getFloat(final byte[] array, final long offset) {
        return UNSAFE.getFloat(array, offset);
    }

    public static void putFloat(final byte[] array, final long offset, final float value) {
        UNSAFE.putFloat(array, offset, value);
    }

    public static long getLong(final byte[] array, final long offset) {
        return UNSAFE.getLong(array, offset);
    }

    public static void putLong(final byte[] array, final long offset, final long value) {
        UNSAFE.putLong(array, offset, value);
    }

    public static double getDouble(final byte[] array, final long offset) {
        return UNSAFE.getDouble(array, offset);
    }

    public static void putDouble(final byte[] array, final long offset, final double value) {
        UNSAFE.putDouble(array, offset, value);
    }

    /** Reads so that whatever was written before the matching {@link #putLongRelease} is visible afterwards. */
    public static long getLongAcquire(final long address) {
        return UNSAFE.getLongVolatile(null, address);
    }

    /** Writes after everything before it; on x86-64 a plain store. */
    public static void putLongRelease(final long address, final long value) {
        UNSAFE.putOrderedLong(null, address, value);
    }

    /** Keeps what was stored before from moving behind what is stored after. */
    public static void storeFence() {
        UNSAFE.storeFence();
    }

    /** Keeps what was loaded before from moving behind what is loaded after. */
    public static void loadFence() {
        UNSAFE.loadFence();
    }

    /** Keeps all accesses before from moving behind those after, stores before loads too. */
    public static void fullFence() {
        UNSAFE.fullFence();
    }
}
