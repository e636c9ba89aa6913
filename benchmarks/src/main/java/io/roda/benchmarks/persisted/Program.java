package io.roda.benchmarks.persisted;

import io.roda.benchmarks.ForkedJvm;
import io.roda.runtime.WhenFull;
import java.util.ArrayList;
import java.util.List;

/** The programs that append records to files, each in a JVM of its own. */
enum Program {
    RODA("Roda, room for all") {
        @Override
        RecordLog log(Kind kind) {
            return kind.roda(WhenFull.FAIL);
        }
    },
    RODA_RING("Roda, ring") {
        @Override
        RecordLog log(Kind kind) {
            return kind.roda(WhenFull.OVERWRITE_OLDEST);
        }
    },
    CHRONICLE_BYTES("Chronicle Queue, bytes") {
        @Override
        RecordLog log(Kind kind) {
            return kind.chronicle(ChronicleLog.Content.BYTES);
        }

        @Override
        List<String> jvmOptions() {
            return chronicleOptions();
        }
    },
    CHRONICLE_NAMES("Chronicle Queue, fields with names") {
        @Override
        RecordLog log(Kind kind) {
            return kind.chronicle(ChronicleLog.Content.NAMES);
        }

        @Override
        List<String> jvmOptions() {
            return chronicleOptions();
        }
    };

    /** What its documentation asks for on JDK 17 and later; and that it doesn't report to its vendor. */
    private static final List<String> CHRONICLE_OPTIONS = List.of(
            "-Dchronicle.analytics.disable=true",
            "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
            "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-exports=jdk.unsupported/sun.misc=ALL-UNNAMED",
            "--add-exports=jdk.compiler/com.sun.tools.javac.file=ALL-UNNAMED",
            "--add-opens=jdk.compiler/com.sun.tools.javac=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED");

    /** From here on the JVM warns of what Chronicle Queue does, unless it is allowed to. */
    private static final int JDK_THAT_WARNS = 24;

    private final String title;

    Program(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract RecordLog log(Kind kind);

    /** What its JVM is started with, beyond what this one was. */
    List<String> jvmOptions() {
        return List.of();
    }

    ForkedJvm start(Kind kind) {
        return new ForkedJvm(title, jvmOptions(), Fork.class, List.of(name(), kind.name()));
    }

    private static List<String> chronicleOptions() {
        List<String> options = new ArrayList<>(CHRONICLE_OPTIONS);
        if (Runtime.version().feature() >= JDK_THAT_WARNS) {
            options.add("--enable-native-access=ALL-UNNAMED");
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }
}
