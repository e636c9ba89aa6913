package io.roda.runtime.spi;

import io.roda.runtime.file.Counters;
import io.roda.runtime.memory.Memory;
import io.roda.runtime.memory.PositionWord;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * The named readers of a store, kept among its counters: each a cursor, and a name with a checksum. The checksum and the
 * length of the name are one word, written last and at once, so that a death in between leaves a free place.
 */
final class NamedReaders {
    private final String store;
    private final StoreMemory memory;
    private final Gates gates;

    /** The gates of all named readers there are, in the order of their places. */
    private final Map<String, Gate> readers = new LinkedHashMap<>();

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, Thread> open = new LinkedHashMap<>();

    /** The stores that pipelines with gates here write, by the names of these. */
    private final Map<String, OpenStore> outputs = new LinkedHashMap<>();

    NamedReaders(final String store, final StoreMemory memory, final Gates gates) {
        this.store = store;
        this.memory = memory;
        this.gates = gates;
        for (int place = 0; place < Counters.MAX_READERS; place++) {
            final String name = nameAt(address(place));
            if (name != null) {
                addGate(name, place);
            }
        }
    }

    private long address(final int place) {
        return memory.counter(Counters.READERS + place * Counters.READER_LENGTH);
    }

    private static String nameAt(final long address) {
        final int length = (int) (Memory.getLongAcquire(address + Counters.READER_CHECK) >>> Integer.SIZE);
        if (length < 1 || length > Counters.MAX_READER_NAME) {
            return null;
        }
        final byte[] name = new byte[length];
        for (int i = 0; i < length; i++) {
            name[i] = Memory.getByte(address + Counters.READER_NAME + i);
        }
        return new String(name, StandardCharsets.UTF_8);
    }

    private Gate addGate(final String name, final int place) {
        final Gate gate = Gate.lasting(name, memory.region, address(place));
        readers.put(name, gate);
        places.put(name, place);
        gates.add(gate);
        return gate;
    }

    /** Opens the reader of a name, which is made where there is none; one that is made stands at the oldest record. */
    synchronized Gate open(final String name) {
        final Thread holder = open.get(name);
        if (holder != null) {
            throw new IllegalStateException("reader '" + name + "' of store '" + store
                    + "' is open already, by thread '" + holder.getName() + "'; close it first");
        }
        final Gate gate = find(name);
        open.put(name, Thread.currentThread());
        return gate;
    }

    /** The gate of the pipeline that writes a store, for as long as that is open. */
    synchronized Gate openFor(final OpenStore output, final String name) {
        final OpenStore before = outputs.get(name);
        if (before != null && before != output && !before.isClosed()) {
            throw new IllegalStateException("store '" + store + "' is read by a pipeline to another store named '"
                    + output.name() + "'; it keeps one position for both, so rename one of them");
        }
        final Gate gate = find(name);
        outputs.put(name, output);
        return gate;
    }

    private Gate find(final String name) {
        final Gate known = readers.get(name);
        final Gate gate = known == null ? create(name) : known;
        gate.moves();
        return gate;
    }

    private Gate create(final String name) {
        final int place = freePlace();
        final long address = address(place);
        final byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        Memory.clearFew(address, Counters.READER_LENGTH);
        Memory.putLong(address, PositionWord.of(memory.oldest()));
        for (int i = 0; i < bytes.length; i++) {
            Memory.putByte(address + Counters.READER_NAME + i, bytes[i]);
        }
        Memory.putLongRelease(address + Counters.READER_CHECK, check(address, bytes.length));
        final Gate gate = Gate.lasting(name, memory.region, address);
        gates.enter(gate);
        readers.put(name, gate);
        places.put(name, place);
        return gate;
    }

    private int freePlace() {
        for (int place = 0; place < Counters.MAX_READERS; place++) {
            if (!places.containsValue(place)) {
                return place;
            }
        }
        throw new IllegalStateException("store '" + store + "' has " + Counters.MAX_READERS
                + " named readers, and room for no more; forgetReader(name) makes some: " + names());
    }

    /** The checksum of the name's length and the name, below that length. */
    private static long check(final long address, final int length) {
        final ByteBuffer bytes = ByteBuffer.allocate(Counters.READER_LENGTH - Counters.READER_NAME_LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length);
        for (int at = Counters.READER_NAME; at < Counters.READER_LENGTH; at++) {
            bytes.put(Memory.getByte(address + at));
        }
        final CRC32C crc = new CRC32C();
        crc.update(bytes.flip());
        return (long) length << Integer.SIZE | crc.getValue();
    }

    /** Gives the name back to whoever opens it next; its position stays. */
    synchronized void close(final String name) {
        open.remove(name);
    }

    /** Removes a reader and its position. */
    synchronized void forget(final String name) {
        final OpenStore output = outputs.get(name);
        if (open.containsKey(name) || (output != null && !output.isClosed())) {
            throw new IllegalStateException("reader '" + name + "' of store '" + store + "' is open; close it first");
        }
        final Gate gate = readers.remove(name);
        if (gate == null) {
            throw new IllegalArgumentException(
                    "store '" + store + "' has no reader named '" + name + "'; it has " + names());
        }
        Memory.putLongRelease(address(places.remove(name)) + Counters.READER_CHECK, 0);
        gates.remove(gate);
    }

    /**
     * The names of all there are, as they are now: where the store is only read, another process may add some. Those of
     * pipelines have spaces.
     */
    synchronized List<String> names() {
        final List<String> names = new ArrayList<>();
        for (int place = 0; place < Counters.MAX_READERS; place++) {
            final String name = nameAt(address(place));
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }
}
