package io.roda.samples.sensor;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts a file's alerts without any of the program's own code and without rounding: averages are compared as
 * fractions of decimal sums, in buckets of an hour, by a factor of three halves.
 */
final class ExactAlertCount {
    private record Average(BigDecimal sum, long count) {
        Average plus(BigDecimal value) {
            return new Average(sum.add(value), count + 1);
        }

        boolean exceedsByHalf(Average other) {
            BigDecimal mine = sum.multiply(BigDecimal.valueOf(2 * other.count));
            return mine.compareTo(other.sum.multiply(BigDecimal.valueOf(3 * count))) > 0;
        }
    }

    private ExactAlertCount() {}

    static long of(Path file) throws IOException {
        Map<LocalDateTime, Average> averages = new HashMap<>();
        Average previous = null;
        long alerts = 0;
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            int comma = line.indexOf(',');
            LocalDateTime hour = LocalDateTime.parse(line.substring(0, comma).replace(' ', 'T'))
                    .truncatedTo(ChronoUnit.HOURS);
            Average current = averages.getOrDefault(hour, new Average(BigDecimal.ZERO, 0))
                    .plus(new BigDecimal(line.substring(comma + 1)));
            averages.put(hour, current);
            if (previous != null && current.exceedsByHalf(previous)) {
                alerts++;
            }
            previous = current;
        }
        return alerts;
    }
}
