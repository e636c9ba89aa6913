package io.roda.runtime.file;

import io.roda.runtime.DiskFullException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.StructLayout;
import io.roda.runtime.WhenFull;
import io.roda.runtime.memory.Memory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Creates or reopens the file of a store whose lock is held. */
final class WriterOpening {
    private final StorePaths paths;
    private final StoreOptions options;
    private final StructLayout layout;
    private final Machine machine;
    private final boolean synced;

    WriterOpening(
            final StorePaths paths, final StoreOptions options, final StructLayout layout, final Machine machine) {
        this.paths = paths;
        this.options = options;
        this.layout = layout;
        this.machine = machine;
        this.synced = options.durability().isSynced();
    }

    /** Fails early, before anything is created, where a new file would find no room. */
    void checkRoom() throws IOException {
        if (options.capacity() > 0 && !paths.exists() && !Files.exists(paths.temporary(), LinkOption.NOFOLLOW_LINKS)) {
            Allocation.checkRoom(
                    paths.store(), StoreHead.create(options, layout).fileLength());
        }
    }

    /** What to throw for a failure of the file system. */
    RuntimeException problem(final IOException failure) {
        try {
            final long wanted = paths.exists()
                    ? Memory.PAGE
                    : StoreHead.create(options, layout).fileLength();
            Allocation.checkNotFull(paths.store(), wanted, 1, failure);
        } catch (DiskFullException full) {
            return full;
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return StoreFile.problem("opened for writing", paths.store(), failure);
    }

    OpenFile open() throws IOException {
        Files.deleteIfExists(paths.temporary()); // of a process that died while it created the file
        if (paths.exists()) {
            return reopen();
        }
        if (options.capacity() == 0) {
            throw new NoSuchFileException(
                    paths.store().toString(),
                    null,
                    "there is no such store yet, and " + options + " doesn't say how large it is to be");
        }
        return create();
    }

    private OpenFile create() throws IOException {
        final StoreHead head = StoreHead.create(options, layout);
        Allocation.checkRoom(paths.store(), head.fileLength());
        boolean done = false;
        try (FileChannel channel = paths.createTemporary()) {
            new Allocation(channel, paths.store(), head.fileLength()).writeZeros();
            writeSession(channel, head, paths.temporary());
            Blocks.write(channel, 0, head.bytes());
            final Mapping mapping = Mapping.of(channel, MapMode.READ_WRITE, head.fileLength());
            Memory.touch(mapping.address(), head.fileLength());
            if (synced) {
                channel.force(true);
            }
            Files.move(paths.temporary(), paths.store(), StandardCopyOption.ATOMIC_MOVE);
            done = true;
            if (synced) {
                Directories.force(paths.store().getParent());
            }
            return new OpenFile(head, mapping, true, 0);
        } finally {
            if (!done) {
                Files.deleteIfExists(paths.temporary());
            }
        }
    }

    private OpenFile reopen() throws IOException {
        paths.checkIsFile();
        try (FileChannel channel = paths.openForWriting()) {
            final StoreHead head = new HeadReader(channel, paths.store()).read();
            final ByteBuffer bytes = Blocks.read(channel, head.length(), Counters.LENGTH);
            final Check check = new Check(paths.store(), head.length());
            final Session last = Session.read(bytes, check);
            final boolean restarted = !last.closed() && machine.isOtherBootThan(last.boot());
            final CountersCheck counters = new CountersCheck(bytes, head, check);
            counters.checkEach();
            if (!restarted) {
                counters.checkTogether();
            }
            Agreement.check(paths.store(), head, options, layout);
            // From here on the file is a sound one of this store's, and may be written.
            if (last.fileNumber() != Machine.fileNumber(paths.store())) {
                new Allocation(channel, paths.store(), head.fileLength()).rewrite();
            }
            final Mapping mapping = Mapping.of(channel, MapMode.READ_WRITE, head.fileLength());
            touch(head, counters.published(), mapping);
            final Recovery recovery = new Recovery(head, counters, mapping.address() + head.length());
            recovery.run(restarted && last.synced());
            if (synced && recovery.published() > recovery.durable()) {
                channel.force(false);
                recovery.setDurable();
            }
            if (synced && !last.synced()) {
                Directories.force(paths.store().getParent()); // nobody may have done so when the file was created
            }
            writeSession(channel, head, paths.store());
            if (synced) {
                channel.force(false);
            }
            return new OpenFile(head, mapping, false, recovery.dropped());
        }
    }

    /** Published records of a store that isn't a ring are never written again, and may stay on the device. */
    private static void touch(final StoreHead head, final long published, final Mapping mapping) {
        final long written =
                head.whenFull() == WhenFull.FAIL ? published * head.layout().length() : 0;
        final long from = (head.records() + written) & -Memory.PAGE;
        Memory.touch(mapping.address(), head.records());
        Memory.touch(mapping.address() + from, head.fileLength() - from);
    }

    private void writeSession(final FileChannel channel, final StoreHead head, final Path path) throws IOException {
        final ByteBuffer session = ByteBuffer.allocate(Session.LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        Session.begin(machine, Machine.fileNumber(path), synced).write(session);
        Blocks.write(channel, head.length(), session);
    }
}
