package io.roda.benchmarks.page;

import io.roda.benchmarks.Figure;
import io.roda.benchmarks.Spread;

/** Made-up figures. */
final class Made {
    private Made() {}

    static Measured figure(String jdk, String table, String row, String column, String unit, double value) {
        Spread spread = new Spread(value, value / 2, value * 2);
        return new Measured("part", jdk, new Figure(table, row, column, unit, spread));
    }
}
