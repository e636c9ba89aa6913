package io.roda.samples.sensor;

import io.roda.samples.sensor.ReadingParser.MalformedLineException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file of one sensor: a header {@code timestamp,value}, which may be missing, then a reading a line. Blank lines
 * are passed over; lines that cannot be read are left out and told apart.
 *
 * @param readings  in the order of the file
 * @param malformed the lines left out
 */
record ReadingFile(List<Reading> readings, MalformedLines malformed) {
    private static final String HEADER = "timestamp,value";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads a file.
     *
     * @throws UserError if there is no such file or it cannot be read
     */
    static ReadingFile read(Path file, long sensorId, Rule rule) {
        if (Files.isDirectory(file)) {
            throw new UserError("cannot read " + file + ": a directory, not a CSV file");
        }
        // A reader made this way replaces bytes that are no UTF-8, so that they spoil one line and not the file.
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            return read(reader, new ReadingParser(sensorId, rule), new MalformedLines(file));
        } catch (IOException e) {
            throw new UserError("cannot read " + file + ": " + IoProblem.describe(e), e);
        }
    }

    private static ReadingFile read(BufferedReader reader, ReadingParser parser, MalformedLines malformed)
            throws IOException {
        List<Reading> readings = new ArrayList<>();
        long lineNumber = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lineNumber++;
            String text = lineNumber == 1 ? withoutByteOrderMark(line) : line;
            if (text.isBlank() || (lineNumber == 1 && isHeader(text))) {
                continue;
            }
            try {
                readings.add(parser.parse(text));
            } catch (MalformedLineException e) {
                malformed.add(lineNumber, e.getMessage());
            }
        }
        return new ReadingFile(readings, malformed);
    }

    private static String withoutByteOrderMark(String line) {
        return line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line;
    }

    private static boolean isHeader(String line) {
        return line.replaceAll("\\s", "").equalsIgnoreCase(HEADER);
    }
}
