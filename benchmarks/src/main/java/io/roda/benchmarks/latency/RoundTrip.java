package io.roda.benchmarks.latency;

import org.HdrHistogram.Histogram;

/** A record goes to another thread through one channel and comes back through a second one; then the next one goes. */
final class RoundTrip {
    private final Library library;
    private final Waiting waiting;

    RoundTrip(Library library, Waiting waiting) {
        this.library = library;
        this.waiting = waiting;
    }

    Latencies run(Load load) {
        long trips = load.total();
        Histogram histogram = Latencies.histogram();
        try (Channel there = library.channel(waiting);
                Channel back = library.channel(waiting)) {
            Thread echo = echo(there, back, trips);
            long begin = System.nanoTime();
            for (long trip = 0; trip < trips; trip++) {
                long start = System.nanoTime();
                there.send(trip);
                long returned = back.receive();
                long nanos = System.nanoTime() - start;
                if (returned != trip) {
                    throw new IllegalStateException("record " + returned + " has come back for record " + trip);
                }
                if (trip >= load.leadIn()) {
                    histogram.recordValue(nanos);
                }
            }
            long end = System.nanoTime();
            join(echo);
            return Latencies.of(histogram, trips * 1e9 / (end - begin));
        }
    }

    private static Thread echo(Channel there, Channel back, long trips) {
        Thread thread = new Thread(
                () -> {
                    for (long trip = 0; trip < trips; trip++) {
                        back.send(there.receive());
                    }
                },
                "echo");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void join(Thread echo) {
        try {
            echo.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted after the last record", e);
        }
    }
}
