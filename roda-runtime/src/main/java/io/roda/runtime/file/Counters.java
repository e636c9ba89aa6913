package io.roda.runtime.file;

/**
 * Where a store's counters lie, in bytes from their start: the same in memory and in files, with cache lines of their own.
 * Whatever isn't named here is zero. Positions are {@linkplain io.roda.runtime.memory.PositionWord position words};
 * in memory, {@link #PUBLISHED} may be one whose check is left 0.
 */
public final class Counters {
    /** Bytes from the first counter to the first record. */
    public static final int LENGTH = 12_288;

    /** The sequence after the last record that readers may see. */
    public static final int PUBLISHED = 128;

    /**
     * Slots of sequences below this one may be under way. A record of a ring is whole while its sequence is at least this
     * one less the number of slots, and at least {@link #FLOOR}.
     */
    public static final int CLAIMED = 256;

    /** What has been forced to the device: the sequence after the last such record. */
    public static final int DURABLE = 384;

    /**
     * The oldest sequence that may be whole, for what was overwritten by records that were never published: opening a ring
     * for writing sets {@link #CLAIMED} back to {@link #PUBLISHED}, and this forward to what that had made unreadable. It
     * is stored before the claim is set back, so who loads the claim first sees one or the other.
     */
    public static final int FLOOR = 512;

    /**
     * Slots of sequences from this one on are not written before a greater one has been forced to the device, under a
     * durability that forces: which records of a ring had been overwritten when the operating system died.
     */
    public static final int FORCED_CLAIM = 640;

    /** Where the slots of named readers begin. */
    public static final int READERS = 4096;

    /** Bytes in the slot of a named reader. */
    public static final int READER_LENGTH = 128;

    /** How many named readers there is room for. */
    public static final int MAX_READERS = 64;

    /** Within a named reader's slot, the position word of its cursor. */
    public static final int READER_CURSOR = 0;

    /**
     * Within a named reader's slot, the CRC-32C of the bytes from {@link #READER_NAME_LENGTH} to the end of the slot.
     * Together with the length it is one word, stored last and at once; while that word is 0 the slot is free, whatever
     * else lies in it.
     */
    public static final int READER_CHECK = 8;

    /** Within a named reader's slot, how many bytes its name has, as an {@code int}; 0 in a free slot. */
    public static final int READER_NAME_LENGTH = 12;

    /** Within a named reader's slot, its name as UTF-8, then zeros. */
    public static final int READER_NAME = 16;

    /** The longest name of a reader in bytes. */
    public static final int MAX_READER_NAME = 100;

    private Counters() {}
}
