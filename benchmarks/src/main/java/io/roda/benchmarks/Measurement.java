package io.roda.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The timings of one program on one workload. */
final class Measurement {
    private final int readings;
    private final List<Timing> timings = new ArrayList<>();

    Measurement(int readings) {
        this.readings = readings;
    }

    void add(Timing timing) {
        timings.add(timing);
    }

    /** Million readings a second. */
    Spread rates() {
        return Spread.of(timings.stream()
                .mapToDouble(timing -> readings * 1e3 / timing.nanos())
                .toArray());
    }

    Spread bytesPerReading() {
        return Spread.of(timings.stream()
                .mapToDouble(timing -> timing.allocatedBytes() / (double) readings)
                .toArray());
    }

    @Override
    public String toString() {
        Spread rates = rates();
        return String.format(
                Locale.ROOT,
                "%7.2f [%6.2f - %6.2f] %8.2f",
                rates.median(),
                rates.least(),
                rates.greatest(),
                bytesPerReading().median());
    }
}
