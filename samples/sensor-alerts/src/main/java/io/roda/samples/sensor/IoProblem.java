package io.roda.samples.sensor;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words what the JDK's file exceptions say by their class only. */
final class IoProblem {
    private IoProblem() {}

    static String describe(IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        // The message of a file system exception repeats the path, which the caller names already.
        String reason = problem instanceof FileSystemException file ? file.getReason() : null;
        return reason == null ? problem.getMessage() : reason;
    }
}
