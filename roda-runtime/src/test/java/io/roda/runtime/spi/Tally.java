package io.roda.runtime.spi;

import io.roda.runtime.file.StateOwner;
import io.roda.runtime.memory.Memory;
import java.nio.file.Path;

/** A pipeline in small: states by key that depend on every input and on its order, driven by hand. */
final class Tally {
    static final int KEY_LENGTH = 8;
    static final int LEAST_ENTRY = 24;

    final PartitionTable partitions;
    private final int entryLength;

    Tally(final int limit, final int entryLength) {
        this.entryLength = entryLength;
        partitions = new PartitionTable("tally", limit, KEY_LENGTH, entryLength);
    }

    static StateOwner owner(final int entryLength) {
        return new StateOwner("tally", 11, 12, 13, 14, KEY_LENGTH, entryLength, 0);
    }

    RestoredState load(final Path file, final StateOwner owner) {
        return RestoredState.load(file, owner, partitions, Tally::hash);
    }

    private static long hash(final long partition) {
        return KeyHash.of(Memory.getLong(partition + 8));
    }

    /** Processes inputs, each of which is its key. */
    void process(final long[] inputs, final long from, final long to) {
        for (long at = from; at < to; at++) {
            step(partition(inputs[(int) at]), at);
        }
    }

    void replay(final RestoredState restored, final long[] inputs) {
        for (long at = restored.from(); at < restored.inputPosition(); at++) {
            final long partition = partition(inputs[(int) at]);
            if (!restored.isAhead(partition, at)) {
                step(partition, at);
            }
        }
    }

    /** Counts the input, and changes the entry's last word in a way that no other order of inputs would. */
    private void step(final long partition, final long at) {
        Memory.putLong(partition, Memory.getLong(partition) + 2);
        final long last = partition + entryLength - Long.BYTES;
        Memory.putLong(last, KeyHash.mix(Memory.getLong(last), at));
    }

    long partition(final long key) {
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
