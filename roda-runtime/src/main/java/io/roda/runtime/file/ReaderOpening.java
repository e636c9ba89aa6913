package io.roda.runtime.file;

import io.roda.runtime.CorruptStoreException;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.StructLayout;
import io.roda.runtime.memory.Memory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;

/** Maps the file of a store read-only, beside its writer. */
final class ReaderOpening {
    /** A writer may change a counter while it is read; what isn't sound after so many times isn't because of that. */
    private static final int TRIES = 10;

    private final StorePaths paths;
    private final StoreOptions options;
    private final StructLayout layout;
    private final Machine machine;

    ReaderOpening(
            final StorePaths paths, final StoreOptions options, final StructLayout layout, final Machine machine) {
        this.paths = paths;
        this.options = options;
        this.layout = layout;
        this.machine = machine;
    }

    OpenFile open() throws IOException {
        paths.checkIsFile();
        try (FileChannel channel = paths.openForReading()) {
            final StoreHead head = new HeadReader(channel, paths.store()).read();
            checkCounters(channel, head);
            Agreement.check(paths.store(), head, options, layout);
            return new OpenFile(head, Mapping.of(channel, MapMode.READ_ONLY, head.fileLength()), false, 0);
        }
    }

    private void checkCounters(final FileChannel channel, final StoreHead head) throws IOException {
        for (int i = 1; ; i++) {
            try {
                checkOnce(channel, head);
                return;
            } catch (CorruptStoreException e) {
                if (i == TRIES) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    private void checkOnce(final FileChannel channel, final StoreHead head) throws IOException {
        final ByteBuffer bytes = Blocks.read(channel, head.length(), Counters.LENGTH);
        // Readers' cursors go first: the published position must be the later one of those compared.
        bytes.put(0, Blocks.read(channel, head.length(), Memory.PAGE).array());
        final Check check = new Check(paths.store(), head.length());
        final Session last = Session.read(bytes, check);
        final boolean restarted = !last.closed() && machine.isOtherBootThan(last.boot());
        if (restarted && last.synced()) {
            throw new IllegalStateException("file '" + paths.store()
                    + "' was being written when the operating system ended; open it for writing once, to drop what"
                    + " wasn't on the device");
        }
        final CountersCheck counters = new CountersCheck(bytes, head, check);
        counters.checkEach();
        if (!restarted) {
            counters.checkTogether();
        }
    }
}
