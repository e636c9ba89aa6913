package io.roda.benchmarks.latency;

import io.roda.benchmarks.ForkedJvm;
import java.util.ArrayList;
import java.util.List;

/** A program that is measured in a JVM of its own. */
record Program(Task task, Library library, Waiting waiting) {
    static List<Program> ofRoundTrip() {
        List<Program> programs = new ArrayList<>();
        for (Waiting waiting : Waiting.values()) {
            for (Library library : Library.values()) {
                programs.add(new Program(Task.ROUND_TRIP, library, waiting));
            }
        }
        return programs;
    }

    static List<Program> ofAlerts() {
        List<Program> programs = new ArrayList<>();
        for (Task task : List.of(Task.ONE_THREAD, Task.THREAD_A_STAGE)) {
            for (Waiting waiting : Waiting.values()) {
                programs.add(new Program(task, Library.RODA, waiting));
                programs.add(new Program(task, Library.DISRUPTOR, waiting));
            }
        }
        return programs;
    }

    String title() {
        return library.title() + ", " + waiting.title() + task.title();
    }

    ForkedJvm start() {
        return new ForkedJvm(title(), List.of(), Fork.class, List.of(task.name(), library.name(), waiting.name()));
    }

    /** The program that {@link #start} has said. */
    static Program parse(String[] arguments) {
        return new Program(Task.valueOf(arguments[0]), Library.valueOf(arguments[1]), Waiting.valueOf(arguments[2]));
    }

    Latencies run(Load load) {
        System.gc(); // what the run before left
        return task.run(library, waiting, load);
    }
}
