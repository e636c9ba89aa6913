package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import org.agrona.BufferUtil;
import org.agrona.DirectBuffer;

/**
 * The base of every generated flyweight: a window of fixed length onto bytes that it doesn't own.
 *
 * <p>One bounds check is made when a flyweight is placed; its accessors then read at constant offsets from a plain
 * address. A single word says where: positive, an address outside the heap; negative, an index into an array or direct
 * buffer that a user has wrapped, which each access checks; zero, nowhere yet. A flyweight keeps the memory that it points to reachable, so it can't outlive it. It is confined to one
 * thread.
 */
public abstract class StructView extends ComponentChecks {
    private MemoryRegion region;
    private final int length;
    private long at;
    private Object owner;
    private StructView firstNested;
    private StructView nextNested;

    /**
     * A flyweight to be wrapped around buffers.
     *
     * @param length the length of the struct in bytes
     */
    protected StructView(final int length) {
        this(length, (MemoryRegion) null);
    }

    /**
     * A flyweight that generated code places within a region.
     *
     * @param length the length of the struct in bytes
     * @param region the memory of a store or of a pipeline's state
     */
    protected StructView(final int length, final MemoryRegion region) {
        this.length = length;
        this.region = region;
    }

    /**
     * A flyweight for a struct nested in another, to be placed with {@link #placeNested}.
     *
     * @param length the length of the struct in bytes
     * @param parent the flyweight it lies within
     */
    protected StructView(final int length, final StructView parent) {
        this(length, parent.region);
        nextNested = parent.firstNested;
        parent.firstNested = this;
    }

    /** Places this flyweight in its region; the bounds check of a record. */
    final void place(final long offset) {
        at = region.address(offset, length);
    }

    /** The memory that this flyweight is placed in, or null where a user wraps it. */
    final MemoryRegion region() {
        return region;
    }

    /** Makes this flyweight one over other memory; it points nowhere until it is placed. */
    final void moveTo(final MemoryRegion other) {
        region = other;
        release();
    }

    /** Places this flyweight where a generated loop has checked that the struct lies. */
    final void placeAt(final long address) {
        at = address;
    }

    /** The bytes of the struct. */
    final int length() {
        return length;
    }

    /** Where this flyweight points, outside the heap. */
    final long address() {
        return at;
    }

    /** Where in this flyweight's region an address lies. */
    final long offsetOf(final long address) {
        return address - region.address;
    }

    /** Points nowhere, and so do the flyweights nested in this one: whoever kept one can't write any more. */
    final void release() {
        at = 0;
        for (StructView nested = firstNested; nested != null; nested = nested.nextNested) {
            nested.release();
        }
    }

    /**
     * Wraps bytes of a buffer.
     *
     * @param buffer the buffer
     * @param offset where the struct starts in it
     * @throws IndexOutOfBoundsException if the struct doesn't fit there
     * @throws IllegalStateException if this flyweight was handed out by a reader, store or pipeline
     */
    protected final void wrapBuffer(final DirectBuffer buffer, final int offset) {
        wrap(buffer, offset, buffer.byteBuffer());
    }

    /**
     * Wraps bytes of a buffer to write them.
     *
     * @param buffer the buffer
     * @param offset where the struct starts in it
     * @throws IndexOutOfBoundsException if the struct doesn't fit there
     * @throws IllegalStateException if this flyweight was handed out by a reader, store or pipeline
     * @throws ReadOnlyBufferException if the buffer can only be read, which raw memory would answer with a crash
     */
    protected final void wrapWritable(final DirectBuffer buffer, final int offset) {
        final ByteBuffer bytes = buffer.byteBuffer();
        if (bytes != null && bytes.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        wrap(buffer, offset, bytes);
    }

    private void wrap(final DirectBuffer buffer, final int offset, final ByteBuffer bytes) {
        if (region != null) {
            throw new IllegalStateException("this " + getClass().getSimpleName() + " is placed by the reader, store or "
                    + "pipeline that handed it out; wrap one of your own");
        }
        buffer.boundsCheck(offset, length);
        final byte[] array = buffer.byteArray();
        final long address = buffer.addressOffset() + offset;
        if (array != null) {
            own(array);
            at = -1 - WrappedBytes.index(address);
        } else if (bytes != null) {
            own(bytes);
            at = -1 - (address - BufferUtil.address(bytes));
        } else if (address > 0) {
            own(buffer);
            at = address;
        } else {
            throw new IllegalArgumentException("the buffer has no address: " + buffer);
        }
    }

    /** Keeps what is pointed at; mostly that is done already, and a look costs less than the store's barrier. */
    private void own(final Object bytes) {
        if (owner != bytes) {
            owner = bytes;
        }
    }

    /**
     * Places a flyweight on a struct that lies within this one.
     *
     * @param nested the flyweight of the nested struct, made for this parent
     * @param offset where the nested struct starts
     * @param <V> the flyweight's type
     * @return the flyweight
     */
    protected final <V extends StructView> V placeNested(final V nested, final int offset) {
        final StructView child = nested;
        child.placeWithin(this, offset);
        return nested;
    }

    private void placeWithin(final StructView parent, final int offset) {
        final long start = parent.at;
        if (start == 0) {
            throw WrappedBytes.notPlaced(parent);
        }
        own(parent.owner);
        at = start > 0 ? start + offset : start - offset;
    }

    /**
     * Copies another flyweight of the same length.
     *
     * @param from the flyweight to copy
     * @param bytes the length of both; a constant, so that the copy unrolls
     */
    protected final void copy(final StructView from, final int bytes) {
        final long source = from.at;
        final long target = at;
        if (source > 0 && target > 0 && (target <= source || target >= source + bytes)) {
            Memory.copy(source, target, bytes);
            Reference.reachabilityFence(from);
            Reference.reachabilityFence(this);
        } else if (source > 0 ? target > source : target < source) {
            WrappedBytes.copyBackwards(from, this, bytes);
        } else {
            WrappedBytes.copyForwards(from, this, bytes);
        }
    }

    protected final byte getByte(final int offset) {
        final long address = at;
        if (address > 0) {
            final byte value = Memory.getByte(address + offset);
            Reference.reachabilityFence(this);
            return value;
        }
        return WrappedBytes.getByte(this, owner, address, offset);
    }

    protected final short getShort(final int offset) {
        final long address = at;
        if (address > 0) {
            final short value = Memory.getShort(address + offset);
            Reference.reachabilityFence(this);
            return value;
        }
        return WrappedBytes.getShort(this, owner, address, offset);
    }

    protected final char getChar(final int offset) {
        final long address = at;
        if (address > 0) {
            final char value = Memory.getChar(address + offset);
            Reference.reachabilityFence(this);
            return value;
        }
        return WrappedBytes.getChar(this, owner, address, offset);
    }

    protected final int getInt(final int offset) {
        final long address = at;
        if (address > 0) {
            final int value = Memory.getInt(address + offset);
            Reference.reachabilityFence(this);
            return value;
        }
        return WrappedBytes.getInt(this, owner, address, offset);
    }

    protected final float getFloat(final int offset) {
        final long address = at;
        if (address > 0) {
            final float value = Memory.getFloat(address + offset);
            Reference.reachabilityFence(this);
            return value;
        }
        return WrappedBytes.getFloat(this, owner, address, offset);
    }

    protected final long getLong(final int offset) {
        final long address = at;
        if (address > 0) {
            final long value = Memory.getLong(address + offset);
            Reference.reachabilityFence(this);
            return value;
        }
        return WrappedBytes.getLong(this, owner, address, offset);
    }

    protected final double getDouble(final int offset) {
        final long address = at;
        if (address > 0) {
            final double value = Memory.getDouble(address + offset);
            Reference.reachabilityFence(this);
            return value;
        }
        return WrappedBytes.getDouble(this, owner, address, offset);
    }

    protected final void putByte(final int offset, final byte value) {
        final long address = at;
        if (address > 0) {
            Memory.putByte(address + offset, value);
            Reference.reachabilityFence(this);
        } else {
            WrappedBytes.putByte(this, owner, address, offset, value);
        }
    }

    protected final void putShort(final int offset, final short value) {
        final long address = at;
        if (address > 0) {
            Memory.putShort(address + offset, value);
            Reference.reachabilityFence(this);
        } else {
            WrappedBytes.putShort(this, owner, address, offset, value);
        }
    }

    protected final void putChar(final int offset, final char value) {
        final long address = at;
        if (address > 0) {
            Memory.putChar(address + offset, value);
            Reference.reachabilityFence(this);
        } else {
            WrappedBytes.putChar(this, owner, address, offset, value);
        }
    }

    protected final void putInt(final int offset, final int value) {
        final long address = at;
        if (address > 0) {
            Memory.putInt(address + offset, value);
            Reference.reachabilityFence(this);
        } else {
            WrappedBytes.putInt(this, owner, address, offset, value);
        }
    }

    protected final void putFloat(final int offset, final float value) {
        final long address = at;
        if (address > 0) {
            Memory.putFloat(address + offset, value);
            Reference.reachabilityFence(this);
        } else {
            WrappedBytes.putFloat(this, owner, address, offset, value);
        }
    }

    protected final void putLong(final int offset, final long value) {
        final long address = at;
        if (address > 0) {
            Memory.putLong(address + offset, value);
            Reference.reachabilityFence(this);
        } else {
            WrappedBytes.putLong(this, owner, address, offset, value);
        }
    }

    protected final void putDouble(final int offset, final double value) {
        final long address = at;
        if (address > 0) {
            Memory.putDouble(address + offset, value);
            Reference.reachabilityFence(this);
        } else {
            WrappedBytes.putDouble(this, owner, address, offset, value);
        }
    }

    protected final boolean getBoolean(final int offset) {
        return getByte(offset) != 0;
    }

    protected final void putBoolean(final int offset, final boolean value) {
        putByte(offset, value ? (byte) 1 : (byte) 0);
    }

    /**
     * Zeroes the bytes between components, so that equal records are equal bytes.
     *
     * @param offset where the padding starts
     * @param bytes how many bytes of it there are
     */
    protected final void pad(final int offset, final int bytes) {
        for (int i = 0; i < bytes; i++) {
            putByte(offset + i, (byte) 0);
        }
    }

    /**
     * Reads text up to its padding.
     *
     * @param offset where it starts
     * @param bytes how many bytes it has room for
     * @return the text
     */
    protected final String getText(final int offset, final int bytes) {
        return Utf8.get(Utf8.FLYWEIGHT, this, offset, bytes);
    }

    /**
     * Writes text and pads it with zeros, without allocating.
     *
     * @param component the component's name
     * @param offset where it starts
     * @param bytes how many bytes it has room for
     * @param value the text
     * @throws IllegalArgumentException if the text doesn't fit, or could not be read back the same
     */
    protected final void putText(final String component, final int offset, final int bytes, final String value) {
        Utf8.put(Utf8.FLYWEIGHT, this, component, offset, bytes, present(component, value));
    }
}
