package io.roda.runtime.spi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Statistics by definition, in decimal arithmetic that rounds nothing but its results, to 60 digits. */
final class Exact {
    private static final MathContext DIGITS = new MathContext(60);

    private Exact() {}

    static BigDecimal sum(final List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal mean(final List<BigDecimal> values) {
        return sum(values).divide(BigDecimal.valueOf(values.size()), DIGITS);
    }

    static double stdDev(final List<BigDecimal> values) {
        final BigDecimal count = BigDecimal.valueOf(values.size());
        final BigDecimal sum = sum(values);
        BigDecimal squares = BigDecimal.ZERO;
        for (final BigDecimal value : values) {
            squares = squares.add(value.multiply(value));
        }
        return count.multiply(squares)
                .subtract(sum.multiply(sum))
                .sqrt(DIGITS)
                .divide(count, DIGITS)
                .doubleValue();
    }

    static List<BigDecimal> ofDoubles(final List<Double> values) {
        return values.stream().map(BigDecimal::new).toList();
    }

    static List<BigDecimal> ofLongs(final List<Long> values) {
        return values.stream().map(BigDecimal::valueOf).toList();
    }
}
