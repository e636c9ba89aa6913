package io.roda.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a program in a JVM of its own, so that no program has its code compiled for another's sake. The JVM lives as long
 * as this, does a run for each line it is sent, and otherwise waits.
 */
final class ForkedRunner implements Runner {
    private final Program program;
    private final Process process;
    private final PrintWriter requests;
    private final BufferedReader replies;

    ForkedRunner(Program program, int readings, int threads) {
        this.program = program;
        try {
            process = new ProcessBuilder(command(program, readings, threads))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("can't start a JVM for " + program, e);
        }
        requests = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        replies = process.inputReader(StandardCharsets.UTF_8);
    }

    private static List<String> command(Program program, int readings, int threads) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(program.jvmOptions(readings));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Fork.class.getName()));
        command.addAll(List.of(program.name(), Integer.toString(readings), Integer.toString(threads)));
        return command;
    }

    @Override
    public Timing run(Workload workload) {
        requests.println(workload.name());
        try {
            String reply = replies.readLine();
            if (reply == null) {
                throw new IllegalStateException("the JVM of " + program + " has ended while it ran " + workload);
            }
            String[] numbers = reply.split(" ", -1);
            return new Timing(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("no reply from the JVM of " + program, e);
        }
    }

    /** Ends the JVM, which stops when there will be no more requests. */
    @Override
    public void close() {
        requests.close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
