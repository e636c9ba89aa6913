package io.roda.benchmarks;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands that measure have in common. */
public abstract class BenchmarkCommand implements Callable<Integer> {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Spec
    private CommandSpec spec;

    /** For subclasses. */
    protected BenchmarkCommand() {}

    /**
     * The command as one that arguments can be given to.
     *
     * @return a command line, in which the names of constants may be written in small letters
     */
    public final CommandLine commandLine() {
        return new CommandLine(this).setCaseInsensitiveEnumValuesAllowed(true);
    }

    /**
     * Runs a command, and ends the JVM with its exit code.
     *
     * @param command the command
     * @param args its arguments
     */
    protected static void run(BenchmarkCommand command, String... args) {
        System.exit(command.commandLine().execute(args));
    }

    /**
     * The arguments.
     *
     * @return as they were given
     */
    protected final List<String> arguments() {
        return spec.commandLine().getParseResult().originalArgs();
    }

    /**
     * Where results are printed.
     *
     * @return a writer, to be flushed
     */
    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Prints where and when figures are measured, the JVM's flags and the command. */
    protected final void printInvocation() {
        PrintWriter out = out();
        Machine.description().forEach(out::println);
        out.println("flags    " + ManagementFactory.getRuntimeMXBean().getInputArguments());
        out.println("command  " + spec.name() + " " + String.join(" ", arguments()));
    }

    /**
     * Refuses an option that is too small.
     *
     * @param option its name
     * @param value its value
     * @param least the least that is allowed
     * @throws ParameterException if the value is less
     */
    protected final void checkAtLeast(String option, int value, int least) {
        if (value < least) {
            throw wrong(option + " must be at least " + least + ", not " + value);
        }
    }

    /**
     * What to throw for wrong arguments.
     *
     * @param message what is wrong, with the values
     * @return the exception
     */
    protected final ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
