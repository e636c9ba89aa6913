package io.roda.runtime.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import org.agrona.BufferUtil;

/**
 * A file in memory, in one piece, which goes when its owner is unreachable.
 *
 * @param address where it starts
 * @param owner what to keep reachable while the address is used
 */
record Mapping(long address, Object owner) {
    private static final int FIRST_WITH_SEGMENTS = 21;

    /**
     * Maps a whole file.
     *
     * @param length its length, which the file must have
     * @throws UnsupportedOperationException if it is above 2 GiB and this JDK has no way to map that
     */
    static Mapping of(final FileChannel channel, final MapMode mode, final long length) throws IOException {
        if (length <= Integer.MAX_VALUE) {
            final ByteBuffer buffer = channel.map(mode, 0, length);
            return new Mapping(BufferUtil.address(buffer), buffer);
        }
        return Runtime.version().feature() >= FIRST_WITH_SEGMENTS
                ? SegmentMapping.of(channel, mode, length)
                : ChannelMapping.of(channel, mode, length);
    }

    /** What to throw where a strategy finds the JDK other than it knows it. */
    static UnsupportedOperationException unsupported(final long length, final Throwable cause) {
        return new UnsupportedOperationException(
                "Java " + Runtime.version() + " has no way that is known here to map a file of " + length
                        + " bytes; stores in files above 2 GiB need Java 17, or 22 or later",
                cause);
    }
}
