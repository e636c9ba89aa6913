package io.roda.samples.sensor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of a file that could not be read: all are counted, the first few are kept. */
final class MalformedLines {
    private static final int KEPT = 5;

    private final Path file;
    private final List<String> first = new ArrayList<>();
    private long count;

    MalformedLines(Path file) {
        this.file = file;
    }

    void add(long lineNumber, String reason) {
        count++;
        if (first.size() < KEPT) {
            first.add(file + ":" + lineNumber + ": " + reason);
        }
    }

    long count() {
        return count;
    }

    /** One line of text for the whole file and one for each of its first malformed lines; nothing if there are none. */
    List<String> describe() {
        if (count == 0) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(file + ": skipped " + Amount.of(count, "malformed line"));
        first.forEach(line -> lines.add("  " + line));
        if (count > first.size()) {
            lines.add("  and " + Amount.of(count - first.size()) + " more");
        }
        return lines;
    }
}
