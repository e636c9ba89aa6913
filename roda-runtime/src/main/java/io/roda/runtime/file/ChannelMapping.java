package io.roda.runtime.file;

import io.roda.runtime.memory.Memory;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.Cleaner;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;

/**
 * Maps files of any size with what the JDK's own channel has inside and offers in pieces of 2 GiB only. Its answer is a
 * task that unmaps.
 */
final class ChannelMapping {
    private static final Cleaner CLEANER = Cleaner.create();

    private ChannelMapping() {}

    static Mapping of(final FileChannel channel, final MapMode mode, final long length) throws IOException {
        final Object task;
        final long address;
        try {
            final MethodHandles.Lookup lookup = Memory.trustedLookup();
            final Class<?> type = Class.forName("sun.nio.ch.FileChannelImpl$Unmapper");
            final MethodHandle map = lookup.findVirtual(
                    channel.getClass(),
                    "mapInternal",
                    MethodType.methodType(type, MapMode.class, long.class, long.class, int.class, boolean.class));
            final MethodHandle start = lookup.findVirtual(type, "address", MethodType.methodType(long.class));
            task = map.invoke(channel, mode, 0L, length, protection(mode), false);
            address = (long) start.invoke(task);
        } catch (IOException | Error e) {
            throw e;
        } catch (Throwable e) { // what a method handle may throw
            throw Mapping.unsupported(length, e);
        }
        final Object owner = new Object();
        CLEANER.register(owner, (Runnable) task);
        return new Mapping(address, owner);
    }

    /** The channel's own numbers. */
    private static int protection(final MapMode mode) {
        return mode == MapMode.READ_ONLY ? 0 : 1;
    }
}
