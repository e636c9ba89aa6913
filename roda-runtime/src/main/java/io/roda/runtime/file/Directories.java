package io.roda.runtime.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What is done to directories. */
final class Directories {
    private Directories() {}

    /** Forces a directory's entries to the device, where the file system can: only POSIX knows of such. */
    static void force(final Path directory) throws IOException {
        if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        final boolean interrupted = Thread.interrupted(); // which would close the channel, and waits
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
