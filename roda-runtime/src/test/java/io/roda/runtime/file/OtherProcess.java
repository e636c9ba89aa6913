package io.roda.runtime.file;

import io.roda.runtime.StoreLockedException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A process that writes a file, and ends when its input does or when it is killed. */
final class OtherProcess {
    static final int RECORDS = 5;

    private OtherProcess() {}

    public static void main(final String[] arguments) throws IOException {
        try {
            Ticks.publish(Ticks.open(Path.of(arguments[0]), Ticks.options(10)), RECORDS);
            System.out.println("open");
        } catch (StoreLockedException e) {
            System.out.println("locked by " + e.processId());
            return;
        }
        System.in.transferTo(OutputStream.nullOutputStream());
    }
}
