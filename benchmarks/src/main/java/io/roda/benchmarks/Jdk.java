package io.roda.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A JDK that parts are measured with.
 *
 * @param home its home
 * @param version the feature version
 * @param description vendor and exact version
 */
record Jdk(Path home, int version, String description) {
    static Jdk current() {
        return new Jdk(
                Path.of(System.getProperty("java.home")), Runtime.version().feature(), Machine.jdk());
    }

    /**
     * Asks the JDK itself.
     *
     * @throws IllegalArgumentException if there is none, or none that runs this program
     */
    static Jdk at(Path home) {
        StringWriter out = new StringWriter();
        try (PrintWriter lines = new PrintWriter(out)) {
            new Jdk(home, 0, "").run(lines, Jdk.class, List.of(), List.of());
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new IllegalArgumentException("no JDK that runs this program is at '" + home + "': " + out, e);
        }
        List<String> answer = out.toString().lines().toList();
        return new Jdk(home, Integer.parseInt(answer.get(0)), answer.get(1));
    }

    /** Answers {@link #at}. */
    public static void main(String[] args) {
        System.out.println(Runtime.version().feature());
        System.out.println(Machine.jdk());
    }

    /** What the page calls it. */
    String label() {
        return "JDK " + version;
    }

    /**
     * Runs a class of this program in a JVM of this JDK, with this JVM's flags and some more, and shows what it prints.
     *
     * @throws IllegalStateException if it ends with another code than 0
     */
    void run(PrintWriter out, Class<?> main, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve(Path.of("bin", "java")).toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.outputWriter(StandardCharsets.UTF_8).close();
            process.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> {
                out.println(line);
                out.flush();
            });
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(
                        main.getSimpleName() + ' ' + arguments + " has ended with " + code + " on " + home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't run '" + command.get(0) + "': " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + main.getSimpleName() + " ran", e);
        }
    }
}
