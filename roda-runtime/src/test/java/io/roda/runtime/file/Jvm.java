package io.roda.runtime.file;

import java.util.ArrayList;
import java.util.List;

/** Another JVM like this one. */
final class Jvm {
    private Jvm() {}

    /** A command that runs a class of the class path. */
    static ProcessBuilder running(final Class<?> main, final String... arguments) {
        final List<String> command = new ArrayList<>(List.of(
                "--add-exports", // for Agrona 2.x
                "java.base/jdk.internal.misc=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return with(command);
    }

    /** A command with nothing but these arguments. */
    static ProcessBuilder with(final List<String> arguments) {
        final List<String> command = new ArrayList<>(arguments);
        command.add(0, ProcessHandle.current().info().command().orElseThrow());
        return new ProcessBuilder(command);
    }
}
