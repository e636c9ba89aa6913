package io.roda.samples.sensor;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Raises an alert when the average of a sensor's readings jumps. {@code --help} says how to use it. */
@Command(
        name = "sensor-alerts",
        mixinStandardHelpOptions = true,
        versionProvider = SensorAlerts.Version.class,
        sortOptions = false,
        description = {
            "",
            "Summarizes sensor readings in buckets of time and raises an alert when a sensor's average jumps.",
            "Every reading updates the summary of its sensor's bucket; every updated summary is compared with the"
                    + " sensor's previous one. Without --input it runs on a built-in stream: a million readings of"
                    + " eight sensors, six of which jump once.",
            ""
        },
        optionListHeading = "Options:%n",
        footer = {
            "",
            "Averages are compared as a ratio, so readings should not be negative.",
            "Lines that cannot be read are counted, reported and left out.",
            "",
            "Exit codes: 0 done, 1 failure of the program itself, 2 something is wrong with the options or files.",
            "",
            "Examples:",
            "  sensor-alerts",
            "  sensor-alerts --input boiler.csv pump.csv --bucket 30m --jump 1.2 --report report.html",
            "  sensor-alerts --input nab/*.csv --labels nab/combined_windows.json"
        })
public final class SensorAlerts implements Callable<Integer> {
    private static final String DEFAULT_BUCKET = "1h";

    /** So many that the JVM has compiled the pipelines well before the last, and few enough not to be waited for. */
    private static final int RUNS_MORE = 10;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-i", "--input"},
            arity = "1..*",
            paramLabel = "FILE",
            description = "CSV files, one sensor each: a header timestamp,value and then lines such as"
                    + " 2014-02-14 14:30:00,1.732 with times in UTC.")
    private List<Path> input;

    @Option(
            names = {"-b", "--bucket"},
            paramLabel = "WIDTH",
            converter = BucketWidth.class,
            defaultValue = DEFAULT_BUCKET,
            description = "Width of a bucket of time, such as 30s, 5m, 1h or 1d. Default: ${DEFAULT-VALUE}.")
    private Duration bucket;

    @Option(
            names = {"-j", "--jump"},
            paramLabel = "FACTOR",
            defaultValue = "1.5",
            description = "Alert when an average is more than this many times the previous one; at least 1."
                    + " Default: ${DEFAULT-VALUE}.")
    private double jump;

    @Option(
            names = {"-r", "--report"},
            paramLabel = "FILE",
            description = "Write a page with a plot of each sensor to this HTML file. A file that is there is"
                    + " overwritten.")
    private Path report;

    @Option(
            names = {"-l", "--labels"},
            paramLabel = "FILE",
            description = "JSON with the time windows in which something really went wrong, as of the Numenta"
                    + " Anomaly Benchmark: {\"folder/sensor.csv\": [[\"from\", \"to\"], ...], ...}, matched by file"
                    + " name. Says how many alerts lie inside and outside of them; an alert lies where its bucket"
                    + " starts.")
    private Path labels;

    private SensorAlerts() {}

    /** Runs the program and exits with its code; see {@code --help}. */
    public static void main(String[] args) {
        // Plots are drawn without a screen; on a desktop the toolkit would start one for nothing.
        System.setProperty("java.awt.headless", "true");
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new SensorAlerts());
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setParameterExceptionHandler((problem, args) -> {
            PrintWriter err = problem.getCommandLine().getErr();
            err.println("sensor-alerts: " + problem.getMessage());
            err.println("Try 'sensor-alerts --help'.");
            return CommandLine.ExitCode.USAGE;
        });
        commandLine.setExecutionExceptionHandler((problem, executed, args) -> {
            if (problem instanceof UserError) {
                executed.getErr().println("sensor-alerts: " + problem.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            throw problem;
        });
        return commandLine;
    }

    @Override
    public Integer call() {
        checkOptions();
        Rule rule = new Rule(bucket.toMillis(), jump);
        Optional<Labels> labelled = Optional.ofNullable(labels).map(Labels::read);
        SensorStream stream = input == null ? BuiltInStream.create(rule) : readInput(rule);
        JobResult job = AlertJob.run(stream);
        RunResult run = new RunResult(bucket, jump, SensorResult.of(stream, job), labelled, job.elapsed());
        PrintWriter out = spec.commandLine().getOut();
        ConsoleReport console = new ConsoleReport(run, out);
        console.print();
        if (input == null) {
            console.printAgain(AlertJob.fastest(stream, RUNS_MORE), RUNS_MORE);
        }
        if (report != null) {
            HtmlReport.write(report, run);
            out.println("Report: " + report);
        }
        return CommandLine.ExitCode.OK;
    }

    private void checkOptions() {
        if (!(jump >= 1) || Double.isInfinite(jump)) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for option '--jump': " + jump + " is not a number from 1 up");
        }
        if (labels != null && input == null) {
            throw new ParameterException(spec.commandLine(), "'--labels' needs '--input'");
        }
    }

    private SensorStream readInput(Rule rule) {
        SensorInputs inputs = SensorInputs.read(input, rule);
        PrintWriter err = spec.commandLine().getErr();
        inputs.malformed().forEach(malformed -> malformed.describe().forEach(err::println));
        err.flush();
        if (inputs.stream().readings().isEmpty()) {
            throw new UserError("there is no reading in any of the input files");
        }
        return inputs.stream();
    }

    /** The version the jar was built as. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = SensorAlerts.class.getPackage().getImplementationVersion();
            return new String[] {"sensor-alerts " + (version == null ? "(not run from its jar)" : version)};
        }
    }
}
