package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.agrona.BufferUtil;

/**
 * The other side of {@link StructView}: flyweights around a user's buffers, and those that point nowhere.
 *
 * <p>What they point at can be collected when it is replaced by another buffer. So every access is checked against the
 * array or buffer that it goes to and keeps that one: a flyweight used on two threads at once may read nonsense but
 * nothing outside its buffers.
 */
final class WrappedBytes {
    private static final VarHandle SHORT = handle(short[].class);
    private static final VarHandle CHAR = handle(char[].class);
    private static final VarHandle INT = handle(int[].class);
    private static final VarHandle FLOAT = handle(float[].class);
    private static final VarHandle LONG = handle(long[].class);
    private static final VarHandle DOUBLE = handle(double[].class);

    private WrappedBytes() {}

    private static VarHandle handle(final Class<?> arrayType) {
        return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.LITTLE_ENDIAN);
    }

    /** The index in a byte array that corresponds to an offset as Agrona counts it. */
    static long index(final long addressOffset) {
        return addressOffset - Memory.BYTE_ARRAY_BASE;
    }

    static IllegalStateException notPlaced(final StructView view) {
        return new IllegalStateException(view.getClass().getSimpleName()
                + " points at no record, or no longer since another was written; wrap a buffer, claim a record or move its"
                + " reader first");
    }

    private static int index(final long at, final int offset) {
        return Math.toIntExact(-1 - at + offset);
    }

    /** The address in a direct buffer, for as long as a fence keeps the buffer. */
    private static long address(
            final StructView view, final Object owner, final long at, final int offset, final int bytes) {
        if (at == 0 || !(owner instanceof ByteBuffer buffer)) {
            throw notPlaced(view);
        }
        final int index = index(at, offset);
        if (index < 0 || index > buffer.capacity() - bytes) {
            throw new IndexOutOfBoundsException("index " + index + " for " + bytes + " bytes in a buffer of "
                    + buffer.capacity() + " bytes; was the flyweight wrapped by another thread?");
        }
        return BufferUtil.address(buffer) + index;
    }

    static byte getByte(final StructView view, final Object owner, final long at, final int offset) {
        if (at != 0 && owner instanceof byte[] array) {
            return array[index(at, offset)];
        }
        final byte value = Memory.getByte(address(view, owner, at, offset, Byte.BYTES));
        Reference.reachabilityFence(owner);
        return value;
    }

    static short getShort(final StructView view, final Object owner, final long at, final int offset) {
        if (at != 0 && owner instanceof byte[] array) {
            return (short) SHORT.get(array, index(at, offset));
        }
        final short value = Memory.getShort(address(view, owner, at, offset, Short.BYTES));
        Reference.reachabilityFence(owner);
        return value;
    }

    static char getChar(final StructView view, final Object owner, final long at, final int offset) {
        if (at != 0 && owner instanceof byte[] array) {
            return (char) CHAR.get(array, index(at, offset));
        }
        final char value = Memory.getChar(address(view, owner, at, offset, Character.BYTES));
        Reference.reachabilityFence(owner);
        return value;
    }

    static int getInt(final StructView view, final Object owner, final long at, final int offset) {
        if (at != 0 && owner instanceof byte[] array) {
            return (int) INT.get(array, index(at, offset));
        }
        final int value = Memory.getInt(address(view, owner, at, offset, Integer.BYTES));
        Reference.reachabilityFence(owner);
        return value;
    }

    static float getFloat(final StructView view, final Object owner, final long at, final int offset) {
        if (at != 0 && owner instanceof byte[] array) {
            return (float) FLOAT.get(array, index(at, offset));
        }
        final float value = Memory.getFloat(address(view, owner, at, offset, Float.BYTES));
        Reference.reachabilityFence(owner);
        return value;
    }

    static long getLong(final StructView view, final Object owner, final long at, final int offset) {
        if (at != 0 && owner instanceof byte[] array) {
            return (long) LONG.get(array, index(at, offset));
        }
        final long value = Memory.getLong(address(view, owner, at, offset, Long.BYTES));
        Reference.reachabilityFence(owner);
        return value;
    }

    static double getDouble(final StructView view, final Object owner, final long at, final int offset) {
        if (at != 0 && owner instanceof byte[] array) {
            return (double) DOUBLE.get(array, index(at, offset));
        }
        final double value = Memory.getDouble(address(view, owner, at, offset, Double.BYTES));
        Reference.reachabilityFence(owner);
        return value;
    }

    static void putByte(final StructView view, final Object owner, final long at, final int offset, final byte value) {
        if (at != 0 && owner instanceof byte[] array) {
            array[index(at, offset)] = value;
        } else {
            Memory.putByte(address(view, owner, at, offset, Byte.BYTES), value);
            Reference.reachabilityFence(owner);
        }
    }

    static void putShort(
            final StructView view, final Object owner, final long at, final int offset, final short value) {
        if (at != 0 && owner instanceof byte[] array) {
            SHORT.set(array, index(at, offset), value);
        } else {
            Memory.putShort(address(view, owner, at, offset, Short.BYTES), value);
            Reference.reachabilityFence(owner);
        }
    }

    static void putChar(final StructView view, final Object owner, final long at, final int offset, final char value) {
        if (at != 0 && owner instanceof byte[] array) {
            CHAR.set(array, index(at, offset), value);
        } else {
            Memory.putChar(address(view, owner, at, offset, Character.BYTES), value);
            Reference.reachabilityFence(owner);
        }
    }

    static void putInt(final StructView view, final Object owner, final long at, final int offset, final int value) {
        if (at != 0 && owner instanceof byte[] array) {
            INT.set(array, index(at, offset), value);
        } else {
            Memory.putInt(address(view, owner, at, offset, Integer.BYTES), value);
            Reference.reachabilityFence(owner);
        }
    }

    static void putFloat(
            final StructView view, final Object owner, final long at, final int offset, final float value) {
        if (at != 0 && owner instanceof byte[] array) {
            FLOAT.set(array, index(at, offset), value);
        } else {
            Memory.putFloat(address(view, owner, at, offset, Float.BYTES), value);
            Reference.reachabilityFence(owner);
        }
    }

    static void putLong(final StructView view, final Object owner, final long at, final int offset, final long value) {
        if (at != 0 && owner instanceof byte[] array) {
            LONG.set(array, index(at, offset), value);
        } else {
            Memory.putLong(address(view, owner, at, offset, Long.BYTES), value);
            Reference.reachabilityFence(owner);
        }
    }

    static void putDouble(
            final StructView view, final Object owner, final long at, final int offset, final double value) {
        if (at != 0 && owner instanceof byte[] array) {
            DOUBLE.set(array, index(at, offset), value);
        } else {
            Memory.putDouble(address(view, owner, at, offset, Double.BYTES), value);
            Reference.reachabilityFence(owner);
        }
    }

    static void copyForwards(final StructView from, final StructView to, final int bytes) {
        int i = 0;
        for (; i <= bytes - Long.BYTES; i += Long.BYTES) {
            to.putLong(i, from.getLong(i));
        }
        for (; i < bytes; i++) {
            to.putByte(i, from.getByte(i));
        }
    }

    /** Towards higher addresses within one buffer, where what is still to be read must not be overwritten. */
    static void copyBackwards(final StructView from, final StructView to, final int bytes) {
        int i = bytes;
        for (; i % Long.BYTES != 0; i--) {
            to.putByte(i - 1, from.getByte(i - 1));
        }
        for (; i > 0; i -= Long.BYTES) {
            to.putLong(i - Long.BYTES, from.getLong(i - Long.BYTES));
        }
    }
}
