package io.roda.runtime.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.UUID;

/**
 * What a store remembers of the machine that it was written on.
 *
 * @param boot identifies this run of the operating system; all zeros where it doesn't say
 */
record Machine(UUID boot) {
    private static final UUID UNKNOWN = new UUID(0, 0);
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    /** The machine that this process runs on. */
    static Machine current() {
        try {
            return new Machine(UUID.fromString(Files.readString(BOOT_ID).strip()));
        } catch (IOException | IllegalArgumentException e) {
            return new Machine(UNKNOWN); // another operating system than Linux
        }
    }

    /** Whether the operating system has started anew since a session, as far as both are known. */
    boolean isOtherBootThan(final UUID then) {
        return !boot.equals(then) && !boot.equals(UNKNOWN) && !then.equals(UNKNOWN);
    }

    /** Identifies the file itself, whatever its name: a copy has another number. 0 where the system has none. */
    static long fileNumber(final Path path) throws IOException {
        try {
            final long inode = number(path, "unix:ino");
            final long device = number(path, "unix:dev");
            return inode ^ Long.rotateLeft(device, 40);
        } catch (UnsupportedOperationException e) {
            return 0;
        }
    }

    private static long number(final Path path, final String attribute) throws IOException {
        return ((Number) Files.getAttribute(path, attribute, LinkOption.NOFOLLOW_LINKS)).longValue();
    }
}
