package io.roda.runtime.spi;

import io.roda.runtime.file.Counters;
import java.lang.ref.Cleaner.Cleanable;
import java.util.List;
import java.util.Objects;

/** Lets readers into a store: each with a gate where the store has any use for it, until it is closed or abandoned. */
final class StoreReaders {
    private static final String PIPELINE = "pipeline of ";
    private static final int LONGEST_OUTPUT = Counters.MAX_READER_NAME - PIPELINE.length();

    private final String store;
    private final boolean gated;
    private final boolean writable;
    private final Gates gates;
    private final NamedReaders named;

    StoreReaders(final String store, final StoreMemory memory, final boolean gated, final boolean writable) {
        this.store = store;
        this.writable = writable;
        this.gated = gated;
        this.gates = new Gates(memory);
        this.named = new NamedReaders(store, memory, gates);
    }

    Gates gates() {
        return gates;
    }

    List<String> names() {
        return named.names();
    }

    void forget(final String name) {
        checkWritable("forgotten");
        named.forget(Objects.requireNonNull(name, "name"));
    }

    /** The gate of a new reader without a name, or null where the writer waits for none. */
    Gate enter() {
        if (!gated) {
            return null;
        }
        final Gate gate = Gate.passing("a reader without a name", 0);
        gates.enter(gate);
        return gate;
    }

    /** The gate of a reader with a name. */
    Gate enter(final String name) {
        checkWritable("opened");
        return named.open(name);
    }

    /** The gate of the pipeline that writes a store, under a name that no user can give: a reader's name has no space. */
    Gate enterPipeline(final OpenStore output) {
        final String name = output.name();
        return named.openFor(output, name.length() < LONGEST_OUTPUT ? PIPELINE + name : PIPELINE + shortened(name));
    }

    /** A reader's name has less room than a pipeline's with that of a store. */
    private static String shortened(final String output) {
        final String hash = " " + Integer.toHexString(output.hashCode());
        return output.substring(0, LONGEST_OUTPUT - hash.length()) + hash;
    }

    private void checkWritable(final String what) {
        if (!writable) {
            throw new UnsupportedOperationException("store '" + store
                    + "' is attached read-only; a named reader keeps its cursor in the store and can't be " + what);
        }
    }

    /** Has a gate given back when its reader is closed, by {@code clean()}, or unreachable. */
    Cleanable leaveWith(final ReaderCursor reader, final Gate gate, final String name) {
        final Gates all = gates;
        final NamedReaders names = named;
        return MemoryRegion.whenUnreachable(reader, name == null ? () -> all.remove(gate) : () -> names.close(name));
    }
}
