package io.roda.runtime.spi;

import io.roda.runtime.memory.Memory;
import java.lang.ref.Cleaner;

/**
 * A fixed stretch of memory outside the heap, freed only when nothing can reach it any more.
 *
 * <p>Closing a store never frees its region: views and readers that are still held keep it. So use after close is an
 * error that can be reported, and never a crash.
 */
public final class MemoryRegion {
    private static final Cleaner CLEANER = Cleaner.create();

    final long address;
    final long length;

    /** What has to stay reachable for the memory to stay, where that isn't this region itself. */
    @SuppressWarnings({"UnusedVariable", "FieldCanBeLocal"}) // held, not used
    private final Object owner;

    /** What flyweights of this region may point at besides. */
    @SuppressWarnings("UnusedVariable") // held, not used
    private volatile Object besides;

    private MemoryRegion(final long address, final long length, final Object owner) {
        this.address = address;
        this.length = length;
        this.owner = owner;
    }

    /**
     * Memory that something else provides.
     *
     * @param address where it starts
     * @param bytes its length
     * @param owner what frees it when it is unreachable
     * @return the region
     */
    static MemoryRegion of(final long address, final long bytes, final Object owner) {
        return new MemoryRegion(address, bytes, owner);
    }

    /** Keeps other memory for as long as flyweights of this region may point there. */
    synchronized void keep(final MemoryRegion other) {
        besides = new Object[] {besides, other};
    }

    /** Has something done once an object is unreachable; what is done must not refer to the object. */
    static Cleaner.Cleanable whenUnreachable(final Object object, final Runnable action) {
        return CLEANER.register(object, action);
    }

    /**
     * Allocates zeroed memory, every page of which has been touched.
     *
     * @param bytes the length in bytes, at least 1
     * @param what what the memory is for, to be named when there is not enough of it
     * @return the region, starting on a page
     * @throws OutOfMemoryError if the memory can't be had
     */
    static MemoryRegion zeroed(final long bytes, final String what) {
        final MemoryRegion region = reserved(bytes, what);
        Memory.clear(region.address, bytes);
        return region;
    }

    /**
     * Allocates memory of undefined content, which the operating system provides page by page as it is first touched.
     *
     * @param bytes the length in bytes, at least 1
     * @param what what the memory is for, to be named when there is not enough of it
     * @return the region, starting on a page
     * @throws OutOfMemoryError if the memory can't be had
     */
    static MemoryRegion reserved(final long bytes, final String what) {
        final long total;
        final long allocated;
        try {
            total = Math.addExact(bytes, Memory.PAGE);
            allocated = allocate(total);
        } catch (OutOfMemoryError | ArithmeticException | IllegalArgumentException e) {
            final OutOfMemoryError error = new OutOfMemoryError("no " + bytes + " bytes of memory for " + what);
            error.initCause(e);
            throw error;
        }
        final long aligned = (allocated + Memory.PAGE - 1) & -Memory.PAGE;
        final MemoryRegion region = new MemoryRegion(aligned, bytes, null);
        CLEANER.register(region, () -> {
            Memory.free(allocated);
            HeldMemory.remove(total);
        });
        return region;
    }

    private static long allocate(final long bytes) {
        HeldMemory.add(bytes);
        try {
            return Memory.allocate(bytes);
        } catch (OutOfMemoryError | IllegalArgumentException e) {
            HeldMemory.giveUp(bytes);
            throw e;
        }
    }

    /** The address of {@code bytes} bytes at an offset: the one bounds check between a caller and raw memory. */
    long address(final long offset, final int bytes) {
        if (offset < 0 || offset > length - bytes) {
            throw new IndexOutOfBoundsException(
                    "offset " + offset + " for " + bytes + " bytes in a region of " + length + " bytes");
        }
        return address + offset;
    }
}
