package io.roda.tests.kill;

import java.nio.file.Path;

/** The program that is killed. It says on its output how far it has come. */
final class Victim {
    static final int FAILED = 3;

    static final String OPENING = "opening";
    static final String OPENED = "opened";
    static final String CAUGHT_UP = "caught up";
    static final String CLOSING = "closing";

    private Victim() {}

    /**
     * Opens the stores, catches up, goes on with the input, and closes.
     *
     * @param arguments the directory, whether there are to be no rings, how many inputs lie between snapshots, and the
     *     sequence before which to stop
     */
    public static void main(final String... arguments) {
        final Path directory = Path.of(arguments[0]);
        final boolean whole = Boolean.parseBoolean(arguments[1]);
        final long snapshotEvery = Long.parseLong(arguments[2]);
        final long end = Long.parseLong(arguments[3]);
        try {
            live(directory, whole, snapshotEvery, end);
        } catch (Throwable e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(FAILED);
        }
    }

    private static void live(final Path directory, final boolean whole, final long snapshotEvery, final long end) {
        say(OPENING);
        final long start = System.nanoTime();
        try (Plant plant = new Plant(directory, whole, snapshotEvery)) {
            say(OPENED + " " + plant.sizesAtFirst());
            plant.awaitIdle();
            say(CAUGHT_UP + " " + (System.nanoTime() - start) + " " + plant.behindAtFirst());
            plant.push(end);
            if (end == Plant.READINGS) {
                plant.awaitIdle();
                plant.checkIndex();
            }
            say(CLOSING);
        }
    }

    private static void say(final String line) {
        System.out.println(line);
    }
}
