package io.roda.runtime.spi;

/** Memory for one struct on its way: a key being looked up, a result that may not be kept. */
public final class Scratch {
    private final MemoryRegion region;
    private final long address;

    /**
     * Provides zeroed memory.
     *
     * @param bytes how many bytes
     */
    public Scratch(final int bytes) {
        region = MemoryRegion.zeroed(bytes, "a scratch record");
        address = region.address;
    }

    /**
     * The memory that flyweights are placed in.
     *
     * @return the region
     */
    public MemoryRegion region() {
        return region;
    }

    /**
     * Where the struct lies.
     *
     * @return its address
     */
    public long address() {
        return address;
    }
}
