package io.roda.runtime.file;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** CRC-32C of bytes: finds any change of up to 32 neighbouring bits. */
final class Crc {
    private Crc() {}

    /** The checksum of several stretches, given as pairs of start and end. */
    static int of(final ByteBuffer bytes, final int... bounds) {
        final CRC32C crc = new CRC32C();
        for (int i = 0; i < bounds.length; i += 2) {
            crc.update(bytes.duplicate().limit(bounds[i + 1]).position(bounds[i]));
        }
        return (int) crc.getValue();
    }
}
