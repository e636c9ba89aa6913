package io.roda.benchmarks.persisted;

import java.nio.file.Path;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ChronicleQueue;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.ExcerptTailer;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.wire.DocumentContext;
import net.openhft.chronicle.wire.Wire;

/** A Chronicle Queue, as its builder makes it: a document for each record. */
abstract class ChronicleLog implements RecordLog {
    /** What a document holds. */
    enum Content {
        /** The fields' bytes, one after the other. */
        BYTES,
        /** The fields with their names. */
        NAMES
    }

    private final Content content;

    ChronicleLog(Content content) {
        this.content = content;
    }

    @Override
    public final Times append(Path directory, int count) {
        long opening = System.nanoTime();
        try (ChronicleQueue queue = open(directory);
                ExcerptAppender appender = queue.createAppender()) {
            long start = System.nanoTime();
            if (content == Content.BYTES) {
                appendBytes(appender, count);
            } else {
                appendNames(appender, count);
            }
            long end = System.nanoTime();
            return new Times(start - opening, end - start);
        }
    }

    private static ChronicleQueue open(Path directory) {
        return SingleChronicleQueueBuilder.binary(directory).build();
    }

    private void appendBytes(ExcerptAppender appender, int count) {
        for (int i = 0; i < count; i++) {
            try (DocumentContext document = appender.writingDocument()) {
                writeBytes(document.wire().bytes(), i);
            }
        }
    }

    private void appendNames(ExcerptAppender appender, int count) {
        for (int i = 0; i < count; i++) {
            try (DocumentContext document = appender.writingDocument()) {
                writeNames(document.wire(), i);
            }
        }
    }

    @Override
    public final void check(Path directory, int count) {
        try (ChronicleQueue queue = open(directory);
                ExcerptTailer tailer = queue.createTailer()) {
            int number = 0;
            while (true) {
                try (DocumentContext document = tailer.readingDocument()) {
                    if (!document.isPresent()) {
                        break;
                    }
                    Wire wire = document.wire();
                    Record actual = content == Content.BYTES ? readBytes(wire.bytes()) : readNames(wire);
                    Records.check(number, expected(number), actual);
                    number++;
                }
            }
            Records.checkEnd(number, count);
        }
    }

    abstract void writeBytes(Bytes<?> to, int number);

    abstract void writeNames(Wire to, int number);

    abstract Record readBytes(Bytes<?> from);

    abstract Record readNames(Wire from);

    abstract Record expected(int number);
}
