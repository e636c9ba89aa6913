package io.roda.tests.kill;

import io.roda.tests.kill.Sensors.Handled;
import java.util.concurrent.locks.LockSupport;

/**
 * Handles records through a named reader, by writing down which: at first it handles one, and is done with it at the next
 * call, so that a death in between has it handled again. Some take long, before they are handled or after that, so that
 * deaths come there.
 */
final class Handler {
    private final Sensors_ReadingReader reader;
    private final Sensors_HandledStore handled;

    Handler(final Sensors_ReadingReader reader, final Sensors_HandledStore handled) {
        this.reader = reader;
        this.handled = handled;
    }

    /** Handles a record, if there is one, and returns how many that were. */
    int handle() {
        if (!reader.next()) {
            return 0;
        }
        final long sequence = reader.position() - 1;
        pauseIf(sequence % 50 == 0);
        handled.push(new Handled(sequence, reader.get()));
        pauseIf(sequence % 50 == 25);
        return 1;
    }

    private static void pauseIf(final boolean slow) {
        if (slow) {
            LockSupport.parkNanos(50_000);
        }
    }
}
