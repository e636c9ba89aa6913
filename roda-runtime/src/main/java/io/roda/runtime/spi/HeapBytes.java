package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The slow side of {@link StructView}: flyweights around heap arrays, and those that point nowhere.
 *
 * <p>Every access is checked by the array, so that a flyweight used on two threads at once may read nonsense but nothing
 * outside its array.
 */
final class HeapBytes {
    private static final VarHandle SHORT = handle(short[].class);
    private static final VarHandle CHAR = handle(char[].class);
    private static final VarHandle INT = handle(int[].class);
    private static final VarHandle FLOAT = handle(float[].class);
    private static final VarHandle LONG = handle(long[].class);
    private static final VarHandle DOUBLE = handle(double[].class);

    private HeapBytes() {}

    private static VarHandle handle(final Class<?> arrayType) {
        return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.LITTLE_ENDIAN);
    }

    /** The index in a byte array that corresponds to an offset as Agrona counts it. */
    static long index(final long addressOffset) {
        return addressOffset - Memory.BYTE_ARRAY_BASE;
    }

    static IllegalStateException notPlaced(final StructView view) {
        return new IllegalStateException(view.getClass().getSimpleName()
                + " points at no record; wrap a buffer, claim a record or move its reader first");
    }

    private static byte[] array(final StructView view, final Object owner, final long at) {
        if (at == 0 || !(owner instanceof byte[] array)) {
            throw notPlaced(view);
        }
        return array;
    }

    private static int index(final long at, final int offset) {
        return Math.toIntExact(-1 - at + offset);
    }

    static byte getByte(final StructView view, final Object owner, final long at, final int offset) {
        return array(view, owner, at)[index(at, offset)];
    }

    static short getShort(final StructView view, final Object owner, final long at, final int offset) {
        return (short) SHORT.get(array(view, owner, at), index(at, offset));
    }

    static char getChar(final StructView view, final Object owner, final long at, final int offset) {
        return (char) CHAR.get(array(view, owner, at), index(at, offset));
    }

    static int getInt(final StructView view, final Object owner, final long at, final int offset) {
        return (int) INT.get(array(view, owner, at), index(at, offset));
    }

    static float getFloat(final StructView view, final Object owner, final long at, final int offset) {
        return (float) FLOAT.get(array(view, owner, at), index(at, offset));
    }

    static long getLong(final StructView view, final Object owner, final long at, final int offset) {
        return (long) LONG.get(array(view, owner, at), index(at, offset));
    }

    static double getDouble(final StructView view, final Object owner, final long at, final int offset) {
        return (double) DOUBLE.get(array(view, owner, at), index(at, offset));
    }

    static void putByte(final StructView view, final Object owner, final long at, final int offset, final byte value) {
        array(view, owner, at)[index(at, offset)] = value;
    }

    static void putShort(
            final StructView view, final Object owner, final long at, final int offset, final short value) {
        SHORT.set(array(view, owner, at), index(at, offset), value);
    }

    static void putChar(final StructView view, final Object owner, final long at, final int offset, final char value) {
        CHAR.set(array(view, owner, at), index(at, offset), value);
    }

    static void putInt(final StructView view, final Object owner, final long at, final int offset, final int value) {
        INT.set(array(view, owner, at), index(at, offset), value);
    }

    static void putFloat(
            final StructView view, final Object owner, final long at, final int offset, final float value) {
        FLOAT.set(array(view, owner, at), index(at, offset), value);
    }

    static void putLong(final StructView view, final Object owner, final long at, final int offset, final long value) {
        LONG.set(array(view, owner, at), index(at, offset), value);
    }

    static void putDouble(
            final StructView view, final Object owner, final long at, final int offset, final double value) {
        DOUBLE.set(array(view, owner, at), index(at, offset), value);
    }
}
