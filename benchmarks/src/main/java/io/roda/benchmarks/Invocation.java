package io.roda.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was run, where, when and how. */
final class Invocation {
    private static final String JDK_OPTION = "--jdk";

    private final List<String> arguments;
    private final List<Jdk> jdks;

    /**
     * Keeps what it is given.
     *
     * @param arguments those of the command line
     * @param jdks the JDKs, that of this JVM first, then those of the command line in its order
     */
    Invocation(List<String> arguments, List<Jdk> jdks) {
        this.arguments = arguments;
        this.jdks = jdks;
    }

    /** The lines that a page begins with. */
    List<String> head(String date) {
        List<String> head = new ArrayList<>();
        jdks.forEach(jdk -> head.add(String.format("%-8s %s", jdk.label(), jdk.description())));
        head.add("machine  " + Machine.machine());
        head.add("date     " + date);
        revision().ifPresent(revision -> head.add("revision " + revision));
        head.add("flags    " + flags());
        head.add("command  " + command());
        return head;
    }

    private static List<String> flags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    /** A JDK's home, which differs from machine to machine, is shown as a variable. */
    String command() {
        List<String> words = new ArrayList<>(List.of("java"));
        words.addAll(flags());
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), AllBenchmarks.class.getName()));
        int jdk = 1;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals(JDK_OPTION)) {
                words.add(argument);
                words.add(variable(jdks.get(jdk++)));
                i++;
            } else if (argument.startsWith(JDK_OPTION + '=')) {
                words.add(JDK_OPTION + '=' + variable(jdks.get(jdk++)));
            } else {
                words.add(argument);
            }
        }
        return String.join(" ", words);
    }

    private static String variable(Jdk jdk) {
        return "$JDK" + jdk.version() + "_HOME";
    }

    /** Of the directory that this runs in, if it is under git and git is there. */
    private static Optional<String> revision() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader lines = git.inputReader(StandardCharsets.UTF_8)) {
                Optional<String> first = lines.lines().findFirst();
                return git.waitFor() == 0 ? first : Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
