package io.roda.benchmarks.latency;

/** What is done to records. */
enum Task {
    /** To another thread and back. */
    ROUND_TRIP("", 2) {
        @Override
        Latencies run(Library library, Waiting waiting, Load load) {
            return new RoundTrip(library, waiting).run(load);
        }
    },
    /** Both stages of the sensor pipeline in one thread. */
    ONE_THREAD(", one thread", 2) {
        @Override
        Latencies run(Library library, Waiting waiting, Load load) {
            try (AlertJob job = library.alerts(waiting, false, load)) {
                return job.run();
            }
        }
    },
    /** A thread for each stage of the sensor pipeline. */
    THREAD_A_STAGE(", a thread a stage", 3) {
        @Override
        Latencies run(Library library, Waiting waiting, Load load) {
            try (AlertJob job = library.alerts(waiting, true, load)) {
                return job.run();
            }
        }
    };

    private final String title;
    private final int threads;

    Task(String title, int threads) {
        this.title = title;
        this.threads = threads;
    }

    /** What a program's title ends with. */
    String title() {
        return title;
    }

    /** How many processors it needs for itself, that of the thread that sends included. */
    int threads() {
        return threads;
    }

    abstract Latencies run(Library library, Waiting waiting, Load load);
}
