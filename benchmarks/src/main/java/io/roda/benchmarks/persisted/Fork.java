package io.roda.benchmarks.persisted;

import io.roda.benchmarks.ForkedJvm;
import java.io.IOException;
import java.nio.file.Path;

/** The main class of the JVMs that programs run in. */
final class Fork {
    private Fork() {}

    /** Takes a program and a kind; then a number of records and a directory a line, each answered with its times. */
    public static void main(String[] args) throws IOException {
        RecordLog log = Program.valueOf(args[0]).log(Kind.valueOf(args[1]));
        ForkedJvm.serve(line -> {
            String[] words = line.split(" ", 2);
            int count = Integer.parseInt(words[0]);
            Path directory = Path.of(words[1]);
            System.gc(); // what the run before left
            Times times = log.append(directory, count);
            log.check(directory, count);
            return times.format();
        });
    }
}
