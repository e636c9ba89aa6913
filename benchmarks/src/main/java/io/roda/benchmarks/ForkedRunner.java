package io.roda.benchmarks;

import java.util.List;

/** Runs a program on a workload in a JVM of its own, which does a run for each line it is sent. */
final class ForkedRunner implements Runner {
    private final ForkedJvm jvm;

    ForkedRunner(Program program, Workload workload, int readings, int threads) {
        jvm = new ForkedJvm(
                program + " on " + workload,
                program.jvmOptions(readings),
                Fork.class,
                List.of(program.name(), workload.name(), Integer.toString(readings), Integer.toString(threads)));
    }

    @Override
    public Timing run() {
        String[] numbers = jvm.ask("run").split(" ", -1);
        return new Timing(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }

    @Override
    public void close() {
        jvm.close();
    }
}
