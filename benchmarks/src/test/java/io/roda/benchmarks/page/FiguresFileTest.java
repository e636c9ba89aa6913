package io.roda.benchmarks.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresFileTest {
    @TempDir
    private Path directory;

    @Test
    void readsWhatWasWritten() {
        Path file = directory.resolve("figures.csv");
        List<Measured> figures = List.of(
                Made.figure("JDK 17", "Whole job, 1 thread", "Disruptor, Agrona's map", "spec", "M/s", 12.345),
                Made.figure("JDK 25", "\"quoted\"", "", "a,b\"", "ns", 1e-9));

        FiguresFile.write(file, figures);

        assertEquals(figures, FiguresFile.read(file));
    }

    @Test
    void refusesALineThatIsNone() throws IOException {
        Path file = directory.resolve("figures.csv");
        FiguresFile.write(file, List.of());
        Files.writeString(file, Files.readString(file) + "\"part\",\"JDK 17\",1,2,3\n");

        Exception failure = assertThrows(IllegalArgumentException.class, () -> FiguresFile.read(file));

        assertTrue(failure.getMessage().contains("a line has 5 fields, not 9: \"part\""), failure::getMessage);
    }

    @Test
    void refusesAnotherFile() throws IOException {
        Path file = Files.writeString(directory.resolve("other.csv"), "a,b\n");

        Exception failure = assertThrows(IllegalArgumentException.class, () -> FiguresFile.read(file));

        assertTrue(failure.getMessage().contains("other.csv' doesn't begin with part,jdk,"), failure::getMessage);
    }
}
