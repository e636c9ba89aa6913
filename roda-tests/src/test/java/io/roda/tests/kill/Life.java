package io.roda.tests.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;

/** One victim, from its start to its end. */
final class Life {
    /** What the exit code is after SIGKILL. */
    private static final int KILLED = 128 + 9;

    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Thread listener;
    private final List<String> lines = new ArrayList<>();
    private boolean silent;

    private Life(final Process process) {
        this.process = process;
        this.listener = new Thread(this::listen, "victim's output");
        listener.setDaemon(true);
        listener.start();
    }

    /**
     * Starts a victim.
     *
     * @param options for its JVM
     * @param arguments its own
     * @return the victim, alive
     */
    static Life start(final List<String> options, final Object... arguments) {
        final List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        command.addAll(options);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-")) // what the class path's Agrona needs
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Victim.class.getName()));
        for (final Object argument : arguments) {
            command.add(argument.toString());
        }
        try {
            return new Life(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            hear("its output can't be read: " + e);
        } finally {
            fallSilent();
        }
    }

    private synchronized void hear(final String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void fallSilent() {
        silent = true;
        notifyAll();
    }

    /** Waits until the victim is in a phase or after it, or has ended. */
    synchronized void await(final Phase phase) throws InterruptedException {
        final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!silent && phase().compareTo(phase) < 0) {
            final long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                hear("has hung, while " + phase());
                return;
            }
            wait(left);
        }
    }

    /** Kills the victim after a delay, unless it ends before. */
    void killAfter(final long nanos) throws InterruptedException {
        if (!process.waitFor(nanos, TimeUnit.NANOSECONDS)) {
            process.destroyForcibly();
        }
        end();
    }

    /** Waits for the victim's own end. */
    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            hear("has hung, while " + phase());
            process.destroyForcibly();
        }
        end();
    }

    private void end() throws InterruptedException {
        process.waitFor();
        listener.join();
    }

    synchronized Phase phase() {
        return Phase.of(lines);
    }

    boolean wasKilled() {
        return process.exitValue() == KILLED && !hasHung();
    }

    boolean endedWell() {
        return process.exitValue() == 0;
    }

    private synchronized boolean hasHung() {
        return lines.stream().anyMatch(line -> line.startsWith("has hung"));
    }

    /** What it said of its recovery, if it came so far. */
    synchronized Optional<Recovery> recovery() {
        return lines.stream()
                .filter(line -> line.startsWith(Victim.CAUGHT_UP))
                .map(Recovery::parse)
                .findFirst();
    }

    /** How many records it has found in each store, if it came so far. */
    synchronized Map<String, Long> sizesAtFirst() {
        final Map<String, Long> sizes = new HashMap<>();
        lines.stream().filter(line -> line.startsWith(Victim.OPENED)).forEach(line -> {
            try (Scanner words = new Scanner(line.substring(Victim.OPENED.length()))) {
                while (words.hasNext()) {
                    sizes.put(words.next(), words.nextLong());
                }
            }
        });
        return sizes;
    }

    /** How it ended and what it said. */
    synchronized String describe() {
        return "exit code " + process.exitValue() + " while " + phase() + ", output:\n  " + String.join("\n  ", lines);
    }
}
