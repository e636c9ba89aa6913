package io.roda.runtime.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Whole blocks read from and written to a channel, which by itself may do less than it is asked. */
final class Blocks {
    private Blocks() {}

    /** Reads into a new buffer, little-endian. */
    static ByteBuffer read(final FileChannel channel, final long offset, final int bytes) throws IOException {
        final ByteBuffer block = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        read(channel, offset, block);
        return block;
    }

    /** Fills what remains of the buffer and flips it. */
    static void read(final FileChannel channel, final long offset, final ByteBuffer block) throws IOException {
        while (block.hasRemaining()) {
            if (channel.read(block, offset + block.position()) < 0) {
                throw new EOFException("the file ended at " + (offset + block.position()) + " while it was read");
            }
        }
        block.flip();
    }

    /** Writes what remains of the buffer. */
    static void write(final FileChannel channel, final long offset, final ByteBuffer block) throws IOException {
        final int start = block.position();
        while (block.hasRemaining()) {
            channel.write(block, offset + block.position() - start);
        }
    }
}
