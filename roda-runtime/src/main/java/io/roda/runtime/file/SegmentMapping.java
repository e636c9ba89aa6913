package io.roda.runtime.file;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;

/** Maps files of any size as a {@code MemorySegment}, of which JDK 17 knows nothing: hence by reflection. */
final class SegmentMapping {
    private SegmentMapping() {}

    static Mapping of(final FileChannel channel, final MapMode mode, final long length) throws IOException {
        try {
            final Class<?> arenas = Class.forName("java.lang.foreign.Arena");
            final Method map = FileChannel.class.getMethod("map", MapMode.class, long.class, long.class, arenas);
            final Method address =
                    Class.forName("java.lang.foreign.MemorySegment").getMethod("address");
            final Object arena = arenas.getMethod("ofAuto").invoke(null);
            final Object segment = map.invoke(channel, mode, 0L, length, arena);
            return new Mapping((long) address.invoke(segment), segment);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IOException problem) {
                throw problem;
            }
            throw Mapping.unsupported(length, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw Mapping.unsupported(length, e);
        }
    }
}
