package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import org.agrona.BufferUtil;

/**
 * The other side of {@link StructView}: flyweights around a user's buffers, and those that point nowhere.
 *
 * <p>What they point at can be collected when it is replaced by another buffer. So every access checks that the struct lies
 * within the array or buffer that it goes to, and keeps that one: a flyweight used on two threads at once may read nonsense
 * but nothing outside its buffers. The check is of the struct rather than of the component, so that the JIT makes one of
 * those for several components.
 */
final class WrappedBytes {
    private WrappedBytes() {}

    /** The index in a byte array that corresponds to an offset as Agrona counts it. */
    static long index(final long addressOffset) {
        return addressOffset - Memory.BYTE_ARRAY_BASE;
    }

    static IllegalStateException notPlaced(final StructView view) {
        return new IllegalStateException(view.getClass().getSimpleName()
                + " points at no record, or no longer since another was written; wrap a buffer, claim a record or move its"
                + " reader first");
    }

    /** Where the struct starts in an array, counted as raw memory does. */
    private static long start(final StructView view, final byte[] array, final long at) {
        final long index = ~at;
        if (index < 0 || index > array.length - view.length()) {
            throw notWithin(view, at, array.length);
        }
        return Memory.BYTE_ARRAY_BASE + index;
    }

    /** The address of the struct in a direct buffer, for as long as a fence keeps the buffer. */
    private static long address(final StructView view, final Object owner, final long at) {
        if (!(owner instanceof ByteBuffer buffer)) {
            throw notPlaced(view);
        }
        final long index = ~at;
        if (index < 0 || index > buffer.capacity() - view.length()) {
            throw notWithin(view, at, buffer.capacity());
        }
        return BufferUtil.address(buffer) + index;
    }

    private static RuntimeException notWithin(final StructView view, final long at, final int capacity) {
        if (at == 0) {
            return notPlaced(view);
        }
        return new IndexOutOfBoundsException("index " + ~at + " for " + view.length() + " bytes in a buffer of "
                + capacity + " bytes; was the flyweight wrapped by another thread?");
    }

    static byte getByte(final StructView view, final Object owner, final long at, final int offset) {
        if (owner instanceof byte[] array) {
            return Memory.getByte(array, start(view, array, at) + offset);
        }
        final byte value = Memory.getByte(address(view, owner, at) + offset);
        Reference.reachabilityFence(owner);
        return value;
    }

    static short getShort(final StructView view, final Object owner, final long at, final int offset) {
        if (owner instanceof byte[] array) {
            return Memory.getShort(array, start(view, array, at) + offset);
        }
        final short value = Memory.getShort(address(view, owner, at) + offset);
        Reference.reachabilityFence(owner);
        return value;
    }

    static char getChar(final StructView view, final Object owner, final long at, final int offset) {
        if (owner instanceof byte[] array) {
            return Memory.getChar(array, start(view, array, at) + offset);
        }
        final char value = Memory.getChar(address(view, owner, at) + offset);
        Reference.reachabilityFence(owner);
        return value;
    }

    static int getInt(final StructView view, final Object owner, final long at, final int offset) {
        if (owner instanceof byte[] array) {
            return Memory.getInt(array, start(view, array, at) + offset);
        }
        final int value = Memory.getInt(address(view, owner, at) + offset);
        Reference.reachabilityFence(owner);
        return value;
    }

    static float getFloat(final StructView view, final Object owner, final long at, final int offset) {
        if (owner instanceof byte[] array) {
            return Memory.getFloat(array, start(view, array, at) + offset);
        }
        final float value = Memory.getFloat(address(view, owner, at) + offset);
        Reference.reachabilityFence(owner);
        return value;
    }

    static long getLong(final StructView view, final Object owner, final long at, final int offset) {
        if (owner instanceof byte[] array) {
            return Memory.getLong(array, start(view, array, at) + offset);
        }
        final long value = Memory.getLong(address(view, owner, at) + offset);
        Reference.reachabilityFence(owner);
        return value;
    }

    static double getDouble(final StructView view, final Object owner, final long at, final int offset) {
        if (owner instanceof byte[] array) {
            return Memory.getDouble(array, start(view, array, at) + offset);
        }
        final double value = Memory.getDouble(address(view, owner, at) + offset);
        Reference.reachabilityFence(owner);
        return value;
    }

    static void putByte(final StructView view, final Object owner, final long at, final int offset, final byte value) {
        if (owner instanceof byte[] array) {
            Memory.putByte(array, start(view, array, at) + offset, value);
        } else {
            Memory.putByte(address(view, owner, at) + offset, value);
            Reference.reachabilityFence(owner);
        }
    }

    static void putShort(
            final StructView view, final Object owner, final long at, final int offset, final short value) {
        if (owner instanceof byte[] array) {
            Memory.putShort(array, start(view, array, at) + offset, value);
        } else {
            Memory.putShort(address(view, owner, at) + offset, value);
            Reference.reachabilityFence(owner);
        }
    }

    static void putChar(final StructView view, final Object owner, final long at, final int offset, final char value) {
        if (owner instanceof byte[] array) {
            Memory.putChar(array, start(view, array, at) + offset, value);
        } else {
            Memory.putChar(address(view, owner, at) + offset, value);
            Reference.reachabilityFence(owner);
        }
    }

    static void putInt(final StructView view, final Object owner, final long at, final int offset, final int value) {
        if (owner instanceof byte[] array) {
            Memory.putInt(array, start(view, array, at) + offset, value);
        } else {
            Memory.putInt(address(view, owner, at) + offset, value);
            Reference.reachabilityFence(owner);
        }
    }

    static void putFloat(
            final StructView view, final Object owner, final long at, final int offset, final float value) {
        if (owner instanceof byte[] array) {
            Memory.putFloat(array, start(view, array, at) + offset, value);
        } else {
            Memory.putFloat(address(view, owner, at) + offset, value);
            Reference.reachabilityFence(owner);
        }
    }

    static void putLong(final StructView view, final Object owner, final long at, final int offset, final long value) {
        if (owner instanceof byte[] array) {
            Memory.putLong(array, start(view, array, at) + offset, value);
        } else {
            Memory.putLong(address(view, owner, at) + offset, value);
            Reference.reachabilityFence(owner);
        }
    }

    static void putDouble(
            final StructView view, final Object owner, final long at, final int offset, final double value) {
        if (owner instanceof byte[] array) {
            Memory.putDouble(array, start(view, array, at) + offset, value);
        } else {
            Memory.putDouble(address(view, owner, at) + offset, value);
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
