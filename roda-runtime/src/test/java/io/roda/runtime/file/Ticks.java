package io.roda.runtime.file;

import io.roda.runtime.StoreOptions;
import io.roda.runtime.StructLayout;
import io.roda.runtime.memory.Memory;
import io.roda.runtime.memory.PositionWord;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** Files of records of two words, written as a store would write them. */
final class Ticks {
    static final StructLayout LAYOUT = StructLayout.of("Tick", 16, 8)
            .add("id", "long", 0, 8)
            .add("price", "double", 8, 8)
            .build();

    static final long HEAD = Memory.PAGE;
    static final long RECORDS = HEAD + Counters.LENGTH;

    static final Machine ONE_BOOT = new Machine(new UUID(1, 1));
    static final Machine NEXT_BOOT = new Machine(new UUID(2, 2));

    private Ticks() {}

    static StoreOptions options(final long capacity) {
        return StoreOptions.file("ticks", capacity);
    }

    static Path path(final Path directory) throws IOException {
        return directory.toRealPath().resolve("ticks.roda");
    }

    static StoreFile open(final Path directory, final StoreOptions options) {
        return StoreFile.openForWriting(directory, options, LAYOUT);
    }

    static StoreFile open(final Path directory, final StoreOptions options, final Machine machine) {
        return StoreFile.openForWriting(directory, options, LAYOUT, machine);
    }

    static StoreFile attach(final Path directory) {
        return StoreFile.attach(directory, StoreOptions.existing("ticks"), LAYOUT);
    }

    /** Appends records whose words tell their sequence. */
    static void publish(final StoreFile file, final int count) {
        for (int i = 0; i < count; i++) {
            final long sequence = get(file, Counters.PUBLISHED);
            put(file, Counters.CLAIMED, sequence + 1);
            final long record = record(file, sequence);
            Memory.putLong(record, sequence);
            Memory.putDouble(record + 8, sequence / 2.0);
            put(file, Counters.PUBLISHED, sequence + 1);
        }
    }

    /** Whether the record of a sequence is the one that {@link #publish} wrote. */
    static boolean holds(final StoreFile file, final long sequence) {
        final long record = record(file, sequence);
        final boolean holds = Memory.getLong(record) == sequence && Memory.getDouble(record + 8) == sequence / 2.0;
        Reference.reachabilityFence(file);
        return holds;
    }

    private static long record(final StoreFile file, final long sequence) {
        return file.address() + file.records() + sequence % file.capacity() * LAYOUT.length();
    }

    static long get(final StoreFile file, final int counter) {
        final long word = Memory.getLongAcquire(file.address() + file.counters() + counter);
        Reference.reachabilityFence(file);
        return PositionWord.sequence(word);
    }

    static void put(final StoreFile file, final int counter, final long sequence) {
        Memory.putLongRelease(file.address() + file.counters() + counter, PositionWord.of(sequence));
        Reference.reachabilityFence(file);
    }

    /** Puts a named reader in a slot. */
    static void name(final StoreFile file, final int slot, final String name, final long cursor) {
        final byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        final ByteBuffer bytes = ByteBuffer.allocate(Counters.READER_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(Counters.READER_CURSOR, PositionWord.of(cursor))
                .putInt(Counters.READER_NAME_LENGTH, utf8.length)
                .put(Counters.READER_NAME, utf8);
        bytes.putInt(Counters.READER_CHECK, Crc.of(bytes, Counters.READER_NAME_LENGTH, Counters.READER_LENGTH));
        final long address = file.address() + file.counters() + CountersCheck.readerAt(slot);
        for (int i = 0; i < Counters.READER_LENGTH; i++) {
            Memory.putByte(address + i, bytes.get(i));
        }
        Reference.reachabilityFence(file);
    }

    /** The cursor of the named reader in a slot. */
    static long cursor(final StoreFile file, final int slot) {
        return get(file, CountersCheck.readerAt(slot) + Counters.READER_CURSOR);
    }
}
