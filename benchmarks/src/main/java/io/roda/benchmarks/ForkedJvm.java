package io.roda.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A JVM of its own for a program, so that no program has its code compiled for another's sake. It lives as long as this,
 * answers each line it is sent with a line, and otherwise waits. What else it prints, as flags of the JVM may make it do, is
 * shown.
 */
public final class ForkedJvm implements AutoCloseable {
    /** What an answer's line has before it, which nothing else prints. */
    private static final String REPLY = "reply of a forked JVM: ";

    private final String name;
    private final Process process;
    private final PrintWriter requests;
    private final BufferedReader replies;

    /**
     * Starts it, with this JVM's flags and class path.
     *
     * @param name what messages call it
     * @param options flags of the JVM, beyond this JVM's
     * @param main the class whose {@code main} calls {@link #serve}
     * @param arguments what that gets
     * @throws UncheckedIOException if it can't be started
     */
    public ForkedJvm(String name, List<String> options, Class<?> main, List<String> arguments) {
        this.name = name;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("can't start a JVM for " + name, e);
        }
        requests = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        replies = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Sends a line and waits for the answer.
     *
     * @param request the line
     * @return the answer
     * @throws IllegalStateException if the JVM has ended instead; why, it has written to the standard error stream
     */
    public String ask(String request) {
        requests.println(request);
        try {
            for (String line = replies.readLine(); line != null; line = replies.readLine()) {
                int reply = line.indexOf(REPLY); // behind what the JVM may have begun a line with
                if (reply >= 0) {
                    return line.substring(reply + REPLY.length());
                }
                System.out.println(line);
            }
            throw new IllegalStateException("the JVM of " + name + " has ended while it ran " + request);
        } catch (IOException e) {
            throw new UncheckedIOException("no reply from the JVM of " + name, e);
        }
    }

    /** Ends the JVM, which stops when there will be no more requests. */
    @Override
    public void close() {
        requests.close();
        try {
            replies.lines().forEach(System.out::println); // or else it would wait until somebody reads them
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The other side: answers each line of the standard input stream until there are no more. A failure, on any thread,
     * ends this JVM.
     *
     * @param answer gives a line for a line
     * @throws IOException if there is no reading
     */
    public static void serve(UnaryOperator<String> answer) throws IOException {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            System.out.println(REPLY + answer.apply(line));
        }
    }
}
