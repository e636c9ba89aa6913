package io.roda.samples.sensor;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The readings of the Numenta Anomaly Benchmark, which lie beside the project and are no part of it. */
final class NabData {
    private NabData() {}

    /** Their directory; skips the test where there is none. */
    static Path directory() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolveSibling("shared").resolve("data").resolve("nab");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        return Assumptions.abort("skipped: there is no ../shared/data/nab beside the project");
    }
}
