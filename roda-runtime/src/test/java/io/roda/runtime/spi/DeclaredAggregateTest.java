package io.roda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Series.class)
@Domain(DomainContext.Global.class)
class DeclaredAggregateTest {
    private final Scratch scratch = new Scratch(DeclaredAggregate.DEVIATION_LENGTH);
    private final long at = scratch.address();

    private double sum(final double... values) {
        RawAccess.clear(at, DeclaredAggregate.SUM_LENGTH);
        for (final double value : values) {
            DeclaredAggregate.addDouble(at, value);
        }
        return DeclaredAggregate.doubleSum(at);
    }

    @Property
    void sumOfDoublesIsWithinAnUlp(@ForAll final List<Double> values) {
        final double sum = sum(values.stream().mapToDouble(Double::doubleValue).toArray());
        final List<BigDecimal> exact = Exact.ofDoubles(values);
        assertWithin(Exact.sum(exact).doubleValue(), sum, 0x1p-52, largest(values) * 0x1p-98);
        assertWithin(
                Exact.mean(exact).doubleValue(),
                DeclaredAggregate.doubleMean(at, values.size()),
                0x1p-52,
                largest(values) * 0x1p-98 + Double.MIN_VALUE);
    }

    @Property
    void meanOfLongsIsTheRoundedMean(@ForAll final List<Long> values) {
        RawAccess.clear(at, DeclaredAggregate.SUM_LENGTH);
        values.forEach(value -> DeclaredAggregate.addLong(at, value));
        final double mean = Exact.mean(Exact.ofLongs(values)).doubleValue();
        assertWithin(mean, DeclaredAggregate.longMean(at, values.size()), 0x1p-52, 0);
    }

    @Property
    void deviationOfDoublesIsTheExactOne(@ForAll final List<Double> values) {
        RawAccess.clear(at, DeclaredAggregate.DEVIATION_LENGTH);
        for (int i = 0; i < values.size(); i++) {
            DeclaredAggregate.addDeviation(at, values.get(i), i);
        }
        final double deviation = Exact.stdDev(Exact.ofDoubles(values));
        assertWithin(deviation, DeclaredAggregate.stdDev(at, values.size()), 1e-13, 1e-150);
    }

    @Property
    void deviationOfLongsIsTheExactOne(@ForAll final List<Long> values) {
        RawAccess.clear(at, DeclaredAggregate.DEVIATION_LENGTH);
        for (int i = 0; i < values.size(); i++) {
            DeclaredAggregate.addDeviation(at, values.get(i), i);
        }
        final double deviation = Exact.stdDev(Exact.ofLongs(values));
        assertWithin(deviation, DeclaredAggregate.stdDev(at, values.size()), 1e-13, 0);
    }

    @Property
    void deviationOfAConstantIsExactlyZero(@ForAll final double constant) {
        RawAccess.clear(at, DeclaredAggregate.DEVIATION_LENGTH);
        for (int i = 0; i < 50; i++) {
            DeclaredAggregate.addDeviation(at, constant, i);
            assertEquals(0.0, DeclaredAggregate.stdDev(at, i + 1));
        }
    }

    @Property
    void deviationOfAnIntegralConstantIsExactlyZero(@ForAll final long constant) {
        RawAccess.clear(at, DeclaredAggregate.DEVIATION_LENGTH);
        for (int i = 0; i < 50; i++) {
            DeclaredAggregate.addDeviation(at, constant, i);
            assertEquals(0.0, DeclaredAggregate.stdDev(at, i + 1));
        }
    }

    @Example
    void deviationIsThatOfThePopulation() {
        final double[] values = {2, 4, 4, 4, 5, 5, 7, 9};
        RawAccess.clear(at, DeclaredAggregate.DEVIATION_LENGTH);
        for (int i = 0; i < values.length; i++) {
            DeclaredAggregate.addDeviation(at, values[i], i);
        }
        assertEquals(2.0, DeclaredAggregate.stdDev(at, values.length), 1e-15);
    }

    @Example
    void smallValuesSurviveBesideLargeOnes() {
        assertEquals(2.0, sum(1.0, 1e100, 1.0, -1e100), "Neumaier's example, which plain and Kahan's sums give as 0");
        assertEquals(
                0.1 * 10,
                sum(Collections.nCopies(10, 0.1).stream().mapToDouble(x -> x).toArray()));
        assertEquals(1e-300, sum(1e-300, 1e-10, -1e-10), 1e-310);
    }

    @Example
    void whatIsNotFiniteSumsAsPlainDoublesDo() {
        final double inf = Double.POSITIVE_INFINITY;
        assertEquals(inf, sum(1, inf, 2, 1e308));
        assertEquals(-inf, sum(1, -inf, 2));
        assertEquals(Double.NaN, sum(inf, 1, -inf));
        assertEquals(Double.NaN, sum(1, Double.NaN, 2));
        assertEquals(inf, DeclaredAggregate.doubleMean(infinite(inf), 3));
        assertEquals(Double.NaN, DeclaredAggregate.doubleMean(infinite(Double.NaN), 3));
    }

    private long infinite(final double value) {
        sum(value);
        return at;
    }

    @Example
    void overflowGivesInfinityAndNeverNaN() {
        final double max = Double.MAX_VALUE;
        assertEquals(Double.POSITIVE_INFINITY, sum(max, max, -max));
        assertEquals(Double.NEGATIVE_INFINITY, sum(-max, -max));
        assertEquals(max, sum(max, 1e200, -1e200, 1, -1));
        assertEquals(max, sum(max, Math.ulp(max) / 4));
        assertEquals(0.0, sum(max, -max));
    }

    @Example
    void nanHasTheSameBitsHoweverItCame() {
        final long canonical = Double.doubleToRawLongBits(Double.NaN);
        assertEquals(canonical, Double.doubleToRawLongBits(sum(Double.longBitsToDouble(0xfff8_0000_0000_0001L))));
        DeclaredAggregate.addDeviation(at, Double.longBitsToDouble(0xfff8_0000_0000_0001L), 0);
        assertEquals(canonical, Double.doubleToRawLongBits(DeclaredAggregate.stdDev(at, 1)));
    }

    @Example
    void meanOfLongsNeverOverflows() {
        RawAccess.clear(at, DeclaredAggregate.SUM_LENGTH);
        for (int i = 0; i < 1000; i++) {
            DeclaredAggregate.addLong(at, Long.MAX_VALUE);
        }
        assertEquals(0x1p63, DeclaredAggregate.longMean(at, 1000));
        for (int i = 0; i < 1000; i++) {
            DeclaredAggregate.addLong(at, Long.MIN_VALUE);
        }
        assertEquals(-0.5, DeclaredAggregate.longMean(at, 2000));
    }

    @Example
    void aSumThatOverflowsIsNamed() {
        assertEquals(Long.MAX_VALUE, DeclaredAggregate.addExact("total", Long.MAX_VALUE - 1, 1));
        assertEquals(
                "sum 'total' overflows a long: 9223372036854775807 + 1",
                assertThrows(ArithmeticException.class, () -> DeclaredAggregate.addExact("total", Long.MAX_VALUE, 1))
                        .getMessage());
        assertEquals(
                "sum 'total' overflows a long: -9223372036854775808 + -1",
                assertThrows(ArithmeticException.class, () -> DeclaredAggregate.addExact("total", Long.MIN_VALUE, -1))
                        .getMessage());
    }

    @Example
    void aCountThatOverflowsIsNamed() {
        assertEquals(Integer.MAX_VALUE, DeclaredAggregate.countExact("n", Integer.MAX_VALUE));
        assertEquals(
                "count 'n' overflows an int: 2147483648",
                assertThrows(ArithmeticException.class, () -> DeclaredAggregate.countExact("n", 1L << 31))
                        .getMessage());
    }

    private static double largest(final List<Double> values) {
        return values.stream().mapToDouble(Math::abs).max().orElse(0);
    }

    static void assertWithin(final double expected, final double actual, final double relative, final double absolute) {
        assertEquals(expected, actual, Math.abs(expected) * relative + absolute);
    }
}
