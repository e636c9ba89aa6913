package io.roda.runtime.file;

import io.roda.runtime.memory.Memory;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Maps a large file, also in a process of its own. */
final class LargeFile {
    static final long LENGTH = 3L << 30;

    private static final long[] PLACES = {0, Integer.MAX_VALUE & -8L, 1L << 31, (1L << 31) + 4096, LENGTH - Long.BYTES};

    private LargeFile() {}

    /** A file that is a hole but for its end. */
    static FileChannel create(final Path file) throws IOException {
        final FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        channel.write(ByteBuffer.allocate(1), LENGTH - 1);
        return channel;
    }

    /** Writes and reads at both sides of 2 GiB, in a file that is mostly a hole; what went wrong, or nothing. */
    static String check(final Path file) throws IOException {
        try (FileChannel channel = create(file)) {
            final Mapping writing = Mapping.of(channel, MapMode.READ_WRITE, LENGTH);
            final Mapping reading = Mapping.of(channel, MapMode.READ_ONLY, LENGTH);
            for (final long place : PLACES) {
                Memory.putLong(writing.address() + place, place + 1);
            }
            channel.force(false);
            for (final long place : PLACES) {
                final long read = Blocks.read(channel, place, Long.BYTES).getLong();
                final long seen = Memory.getLong(reading.address() + place);
                if (read != place + 1 || seen != place + 1) {
                    return "at " + place + ": " + read + " in the file, " + seen + " in memory";
                }
            }
            Reference.reachabilityFence(writing);
            Reference.reachabilityFence(reading);
        }
        return "";
    }

    public static void main(final String[] arguments) throws IOException {
        System.out.println("in " + LargeFile.class.getModule());
        final String problem = check(Path.of(arguments[0]));
        if (!problem.isEmpty()) {
            System.out.println(problem);
            System.exit(1);
        }
    }
}
