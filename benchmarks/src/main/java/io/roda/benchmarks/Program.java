package io.roda.benchmarks;

import java.util.List;
import java.util.Optional;

/** The programs that do the same job. */
enum Program {
    RODA_RECORD("Roda, record form", Form.RECORD),
    RODA_FLYWEIGHT("Roda, flyweight form", Form.FLYWEIGHT),
    RODA_DECLARED("Roda, declared form", Form.DECLARED);

    private final String title;
    private final Form form;

    Program(String title, Form form) {
        this.title = title;
        this.form = form;
    }

    String title() {
        return title;
    }

    /** The form of Roda's pipelines, if the program is Roda's. */
    Optional<Form> form() {
        return Optional.ofNullable(form);
    }

    /** Whether there is a variant for so many threads. */
    boolean runsOn(int threads) {
        return threads == 1 || threads == 3;
    }

    /** What a JVM that runs this is started with, beyond what this JVM was. */
    List<String> jvmOptions(int readings) {
        return List.of();
    }

    /** Provides what a run needs. */
    Job prepare(Workload workload, int readings, int threads) {
        return threads == 1
                ? new OneThreadRodaJob(form, workload, readings)
                : new ThreeThreadRodaJob(form, workload, readings);
    }
}
