package io.roda.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command that measures makes its files. */
public final class DirectoryOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private Path parent;

    /** New, for picocli. */
    public DirectoryOption() {}

    /**
     * Takes the option.
     *
     * @param directory where files are to be made
     * @throws ParameterException if there is no such directory that can be written to
     */
    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description = "Where to make directories for files, which are removed afterwards: by default, among the"
                    + " system's temporary files.")
    void setParent(Path directory) {
        if (!Files.isDirectory(directory) || !Files.isWritable(directory)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--directory must be a directory that can be written to, not '" + directory + "'");
        }
        parent = directory;
    }

    /**
     * The directory that was given.
     *
     * @return its path; null for that of the system's temporary files
     */
    public Path parent() {
        return parent;
    }
}
