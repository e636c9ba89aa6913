package io.roda.stress;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How long and in how many ways the tests run. */
enum Mode {
    /** Each test for a moment, as the compiler that shuffles instructions makes it: about a second each. */
    QUICK(
            Duration.ofMinutes(10),
            "-m",
            "quick",
            "-f",
            "1",
            "-fsm",
            "1",
            "-iters",
            "1",
            "-time",
            "200",
            "-sc",
            "false",
            "-af",
            "NONE",
            "-pth",
            "false",
            "-hs",
            "64",
            "-strideSize",
            "64",
            "-strideCount",
            "4",
            "-jvmArgs",
            "-XX:+UnlockDiagnosticVMOptions -XX:+StressLCM -XX:+StressGCM"),

    /** Every pair of compilers and placing of threads, several times for some seconds: hours. */
    LONG(Duration.ofDays(2), "-m", "default");

    private final Duration limit;

    @SuppressWarnings("ImmutableEnumChecker") // it is: List.of
    private final List<String> arguments;

    Mode(final Duration limit, final String... arguments) {
        this.limit = limit;
        this.arguments = List.of(arguments);
    }

    /** The one that the system property {@code stress} names. */
    static Mode chosen() {
        return valueOf(System.getProperty("stress", QUICK.name()).toUpperCase(Locale.ROOT));
    }

    /** When something hangs. */
    Duration limit() {
        return limit;
    }

    /** What jcstress is called with. */
    List<String> arguments() {
        return arguments;
    }
}
