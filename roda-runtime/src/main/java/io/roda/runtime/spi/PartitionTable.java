package io.roda.runtime.spi;

import io.roda.runtime.PartitionLimitException;
import io.roda.runtime.file.StateChunks;

/**
 * The state of a pipeline's partitions, outside the heap and bounded.
 *
 * <p>Entries of fixed length lie densely in the order in which their keys first came, and are found through a table of
 * {@link PartitionSlots slots}.
 *
 * <p>If a part of the key follows time, each bucket of time has a table of its own, and the search is in the one that was
 * {@link #turnTo turned to}: see {@link BucketTables}.
 */
public final class PartitionTable extends PartitionSlots {
    /** What the search for a partition gives for an input whose bucket of time isn't kept any more. */
    public static final long LATE = 0;

    /** The most partitions that a pipeline may be given. */
    public static final int MAX_PARTITIONS = 1 << 30;

    /** So many slots, each on a cache line of its own, take half of a small second-level cache. */
    static final int WIDE = 2048;

    private final int keyLength;
    private final int keep;
    private final PartitionEntries entries;

    /** The table of all keys; null where each bucket of time has one. */
    private final MemoryRegion table;

    /** Those tables, or null. */
    private final BucketTables buckets;

    /** The bucket whose table is searched, and its place among them. It is one that is kept. */
    private long bucket = Long.MIN_VALUE;

    private long place;
    private long late;

    /**
     * Provides memory for the state of all partitions.
     *
     * @param pipeline the pipeline's name, for what is reported
     * @param partitions the bound, or 0 for the default: 1,048,576 or, where their state would take over 1 GiB, as many
     *     as fit in that but 1,024 at the least. The memory of an explicit bound is touched now, that of the default
     *     when it is first used
     * @param keyLength the bytes of a key, a multiple of 8
     * @param entryLength the bytes of state for one partition with its key, a multiple of 8
     */
    public PartitionTable(final String pipeline, final int partitions, final int keyLength, final int entryLength) {
        this(pipeline, partitions, keyLength, entryLength, null);
    }

    private PartitionTable(
            final String pipeline,
            final int partitions,
            final int keyLength,
            final int entryLength,
            final TimeSteps time) {
        this(PartitionEntries.of(pipeline, partitions, entryLength), pipeline, keyLength, entryLength, time);
    }

    private PartitionTable(
            final PartitionEntries entries,
            final String pipeline,
            final int keyLength,
            final int entryLength,
            final TimeSteps time) {
        super(entries.nobody(), entryLength);
        this.keyLength = keyLength;
        this.entries = entries;
        // At most a quarter full: a search then mostly ends at its first slot, as the core predicts.
        final int limit = entries.limit();
        final long count = Long.highestOneBit(Math.max(8, limit * 2L - 1)) * 4;
        final String keys = "the keys of pipeline '" + pipeline + "'";
        this.keep = time == null ? 0 : time.keep();
        if (time == null) {
            this.buckets = null;
            this.table = MemoryRegion.zeroed(count * Long.BYTES, keys);
            searchIn(table.address, count);
        } else {
            this.buckets = new BucketTables(keys, limit, count, time);
            this.table = null;
            turn();
        }
    }

    /**
     * Provides memory for partitions of whose keys one part follows time.
     *
     * @param pipeline the pipeline's name, for what is reported
     * @param partitions as above
     * @param keyLength the bytes of a key, a multiple of 8
     * @param entryLength the bytes of state for one partition with its key, a multiple of 8
     * @param step how far one bucket of time is from the next, at least 1
     * @param keep how many buckets up to the newest are kept; 0 for all
     * @return the table
     */
    public static PartitionTable byTime(
            final String pipeline,
            final int partitions,
            final int keyLength,
            final int entryLength,
            final long step,
            final int keep) {
        return new PartitionTable(pipeline, partitions, keyLength, entryLength, new TimeSteps(step, keep));
    }

    /**
     * Checks how many buckets a user wants to keep.
     *
     * @param buckets how many
     * @return the same
     * @throws IllegalArgumentException if it is less than 1
     */
    public static int checkKeep(final int buckets) {
        if (buckets < 1) {
            throw new IllegalArgumentException("at least 1 bucket of time must be kept, not " + buckets);
        }
        return buckets;
    }

    /**
     * The state of a pipeline without keys.
     *
     * @param pipeline the pipeline's name
     * @param entryLength the bytes of state
     * @return a table with one entry
     */
    public static PartitionTable single(final String pipeline, final int entryLength) {
        final PartitionTable table = new PartitionTable(pipeline, 1, 0, entryLength);
        table.insert(0, 0);
        return table;
    }

    /**
     * Checks a bound that a user gave.
     *
     * @param partitions the bound
     * @return the same
     * @throws IllegalArgumentException if it is not from 1 to {@link #MAX_PARTITIONS}
     */
    public static int checkPartitions(final int partitions) {
        if (partitions < 1 || partitions > MAX_PARTITIONS) {
            throw new IllegalArgumentException(
                    "partitions must be from 1 to " + MAX_PARTITIONS + ", not " + partitions);
        }
        return partitions;
    }

    /**
     * The memory that flyweights of the state are placed in.
     *
     * @return the region
     */
    public MemoryRegion region() {
        return entries.region();
    }

    /**
     * The state of a pipeline without keys.
     *
     * @return the address of the first entry
     */
    public long only() {
        return entry(0);
    }

    /** How many entries are in use, or have been: those of buckets that aren't kept are used again. */
    int size() {
        return entries.size();
    }

    /** How many buckets of time are kept; 0 for all. */
    int keep() {
        return keep;
    }

    /** How many inputs came too late for theirs. */
    long late() {
        return late;
    }

    /** The newest bucket of time; only of meaning where some aren't kept. */
    long newest() {
        return buckets == null ? 0 : buckets.newest();
    }

    /** Takes up the newest bucket of a table that was saved, before its entries are restored. */
    void restoreNewest(final long newest) {
        if (buckets != null && buckets.retires()) {
            buckets.advance(newest);
            bucket = newest;
            turn();
        }
    }

    /** Takes up the count of late inputs. */
    void restoreLate(final long count) {
        late = count;
    }

    /** The bytes of a key; 0 for a pipeline without keys. */
    int keyLength() {
        return keyLength;
    }

    /** How many partitions there may be. */
    int limit() {
        return entries.limit();
    }

    /** Where a partition in use lies; they are numbered from 0 in the order in which their keys first came. */
    long entry(final int number) {
        return entries.address(number);
    }

    /** Takes into use the entries that were written to this table's memory: see {@link EntryRestoring}. */
    long[] restore(final StateChunks chunks, final EntryKey key) {
        final long[] ends = new EntryRestoring(this, key).restore(chunks);
        entries.clearRest((int) chunks.entries());
        return ends;
    }

    /** Turns to the bucket of an entry that is restored, if there are buckets, and says whether it is kept. */
    boolean isKept(final long other) {
        return buckets == null || turnTo(other);
    }

    /** Takes an entry into use that was written, under a hash that no entry of its key has been added under. */
    void add(final int written, final long hash) {
        put(word(hash, entries.takeRestored(written)));
        taken();
    }

    /**
     * Chooses the bucket of time in which keys are searched from now on.
     *
     * @param other the bucket
     * @return whether it is kept; an input in one that isn't is counted as late
     */
    public boolean turnTo(final long other) {
        return other == bucket || isTurned(other);
    }

    private boolean isTurned(final long other) {
        if (buckets.isLate(other)) {
            late++;
            return false;
        }
        bucket = other;
        turn();
        return true;
    }

    private void turn() {
        place = buckets.place(bucket);
        enter();
    }

    /** Searches the table in {@link #place} from now on. */
    private void enter() {
        searchIn(BucketTables.slots(place), BucketTables.count(place));
    }

    /** Counts a slot that was taken, and makes room for the next one. */
    private void taken() {
        if (buckets != null) {
            BucketTables.use(place);
            if (buckets.makeRoom(place)) {
                enter();
            }
        }
    }

    /**
     * Whether there are so many keys that the slots they took may not be in the cache.
     *
     * @return whether looking ahead is worth its while
     */
    boolean isWide() {
        return (buckets == null ? entries.size() : BucketTables.used(place)) > WIDE;
    }

    /**
     * Gives a free slot to a key, with an entry that is zeroed.
     *
     * @param slot the slot
     * @param hash the key's hash
     * @return the address of the entry
     * @throws PartitionLimitException if all partitions are in use
     */
    public long insert(final long slot, final long hash) {
        final int number = newEntry();
        take(slot, word(hash, number));
        taken();
        return entry(number);
    }

    /** An entry that is zeroed, best one that was in use before and so is in the cache. */
    private int newEntry() {
        return entries.take(buckets == null ? -1 : number(buckets.reuse()));
    }
}
