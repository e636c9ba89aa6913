package io.roda.runtime.spi;

import io.roda.runtime.file.StateOwner;
import io.roda.runtime.memory.Memory;
import java.nio.file.Path;

/**
 * A pipeline in small: states by key that depend on every input and on its order, driven by hand. Keys may follow time:
 * so many in a row are then one bucket.
 */
final class Tally {
    static final int KEY_LENGTH = 8;
    static final int LEAST_ENTRY = 24;

    /** How many keys there are in a bucket of time. */
    static final int IDS = 8;

    /** How far one bucket is from the next. */
    static final int STEP = 10;

    final PartitionTable partitions;
    private final int entryLength;
    private final boolean followsTime;

    Tally(final int limit, final int entryLength) {
        this(new PartitionTable("tally", limit, KEY_LENGTH, entryLength), entryLength, false);
    }

    private Tally(final PartitionTable partitions, final int entryLength, final boolean followsTime) {
        this.partitions = partitions;
        this.entryLength = entryLength;
        this.followsTime = followsTime;
    }

    static Tally byTime(final int limit, final int entryLength, final int keep) {
        return new Tally(PartitionTable.byTime("tally", limit, KEY_LENGTH, entryLength, STEP, keep), entryLength, true);
    }

    static StateOwner owner(final int entryLength) {
        return owner(entryLength, 0);
    }

    static StateOwner owner(final int entryLength, final int keep) {
        return new StateOwner("tally", 11, 12, 13, 14, KEY_LENGTH, entryLength, keep);
    }

    /** The bucket of time that a key is in. */
    static long bucket(final long key) {
        return Math.floorDiv(key, IDS) * STEP;
    }

    RestoredState load(final Path file, final StateOwner owner) {
        return RestoredState.load(file, owner, partitions, new EntryKey() {
            @Override
            public long hash(final long entry) {
                return KeyHash.of(Memory.getLong(entry + 8));
            }

            @Override
            public long bucket(final long entry) {
                return Tally.bucket(Memory.getLong(entry + 8));
            }
        });
    }

    /** Processes inputs, each of which is its key. */
    void process(final long[] inputs, final long from, final long to) {
        for (long at = from; at < to; at++) {
            process(inputs[(int) at], at);
        }
    }

    /** Processes one input. */
    void process(final long key, final long at) {
        final long partition = partition(key);
        if (partition != PartitionTable.LATE) {
            step(partition, at);
        }
    }

    void replay(final RestoredState restored, final long[] inputs) {
        for (long at = restored.from(); at < restored.inputPosition(); at++) {
            final long partition = partition(inputs[(int) at]);
            if (partition != PartitionTable.LATE && !restored.isAhead(partition, at)) {
                step(partition, at);
            }
        }
    }

    /** Counts the input, and changes the entry's last word in a way that no other order of inputs would. */
    private void step(final long partition, final long at) {
        Memory.putLong(partition, Memory.getLong(partition) + 2);
        final long last = partition + entryLength - Long.BYTES;
        Memory.putLong(last, mixed(Memory.getLong(last), at));
    }

    /** What an input makes of the last word of a partition's state. */
    static long mixed(final long before, final long at) {
        return KeyHash.mix(before, at);
    }

    /** How many inputs a partition has seen. */
    long count(final long partition) {
        return Memory.getLong(partition) / 2;
    }

    /** The last word of a partition's state. */
    long state(final long partition) {
        return Memory.getLong(partition + entryLength - Long.BYTES);
    }

    long partition(final long key) {
        if (followsTime && !partitions.turnTo(bucket(key))) {
            return PartitionTable.LATE;
        }
        final long hash = KeyHash.of(key);
        for (long slot = partitions.slot(hash); ; slot = partitions.following(slot, hash)) {
            final long partition = partitions.entry(slot, hash);
            if (partition == PartitionTable.FREE) {
                final long inserted = partitions.insert(slot, hash);
                Memory.putLong(inserted + 8, key);
                return inserted;
            }
            if (partition != PartitionTable.OTHER && Memory.getLong(partition + 8) == key) {
                return partition;
            }
        }
    }

    /** All entries in use. */
    byte[] bytes() {
        final byte[] bytes = new byte[partitions.size() * entryLength];
        Memory.copy(partitions.entry(0), bytes, bytes.length);
        return bytes;
    }
}
