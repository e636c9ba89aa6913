package io.roda.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Says where and when figures were measured. */
final class Machine {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private Machine() {}

    static List<String> description() {
        return List.of("JDK      " + jdk(), "machine  " + machine(), "date     " + date());
    }

    static String jdk() {
        return property("java.vendor") + ' ' + property("java.runtime.version") + ", " + property("java.vm.name");
    }

    static String machine() {
        return processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors, " + property("os.name")
                + ' ' + property("os.version") + ' ' + property("os.arch");
    }

    static String date() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String property(String name) {
        return System.getProperty(name);
    }

    private static String processor() {
        if (!Files.isReadable(CPU_INFO)) {
            return "unknown processor";
        }
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            return "unknown processor (" + e + ")";
        }
    }
}
