package io.roda.benchmarks;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the tools' command lines have in common. */
public final class Setting {
    private Setting() {}

    /**
     * Prints where and when figures are measured, the JVM's flags and the command.
     *
     * @param spec the tool, whose command line has been parsed
     */
    public static void print(CommandSpec spec) {
        PrintWriter out = spec.commandLine().getOut();
        Machine.description().forEach(out::println);
        out.println("flags    " + ManagementFactory.getRuntimeMXBean().getInputArguments());
        out.println("command  " + spec.name() + " "
                + String.join(" ", spec.commandLine().getParseResult().originalArgs()));
    }

    /**
     * Refuses a number that is too small.
     *
     * @param spec the tool
     * @param option what was given
     * @param value the number
     * @param least the least that will do
     * @throws ParameterException if it is less
     */
    public static void checkAtLeast(CommandSpec spec, String option, int value, int least) {
        if (value < least) {
            throw new ParameterException(spec.commandLine(), option + " must be at least " + least + ", not " + value);
        }
    }
}
