package io.roda.runtime.spi;

import static io.roda.runtime.spi.DeclaredAggregateTest.assertWithin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Series.class)
@Domain(DomainContext.Global.class)
class DeclaredWindowTest {
    /** A partition's state with every statistic of one source of doubles. */
    private static final class Doubles {
        final int size;
        final Scratch scratch;
        final long values;
        final long sum;
        final long deviation;
        final long min;
        final long max;
        int slot = -1;

        Doubles(final int size) {
            this.size = size;
            final long queue = DeclaredWindow.queueLength(size);
            final long beforeQueues = DeclaredWindow.valuesLength(size)
                    + DeclaredWindow.doubleSumLength(size)
                    + DeclaredWindow.deviationLength(size);
            scratch = new Scratch((int) (beforeQueues + 2 * queue));
            values = scratch.address();
            sum = values + DeclaredWindow.valuesLength(size);
            deviation = sum + DeclaredWindow.doubleSumLength(size);
            min = values + beforeQueues;
            max = min + queue;
        }

        void slide(final double x) {
            slot = slot + 1 == size ? 0 : slot + 1;
            DeclaredWindow.putValue(values, slot, x);
            DeclaredWindow.slideSum(sum, values, slot, size);
            DeclaredWindow.slideDeviation(deviation, values, slot, size);
            DeclaredWindow.slideMin(min, values, slot, size);
            DeclaredWindow.slideMax(max, values, slot, size);
        }

        double sum() {
            return DeclaredWindow.doubleSum(sum, slot, size);
        }

        double mean() {
            return DeclaredWindow.doubleMean(sum, slot, size);
        }

        double stdDev() {
            return DeclaredWindow.stdDev(deviation, slot, size);
        }

        double min() {
            return DeclaredWindow.doubleValue(values, DeclaredWindow.extreme(min));
        }

        double max() {
            return DeclaredWindow.doubleValue(values, DeclaredWindow.extreme(max));
        }
    }

    /** A partition's state with every statistic of one integral source. */
    private static final class Longs {
        final int size;
        final Scratch scratch;
        final long values;
        final long sum;
        final long deviation;
        final long min;
        final long max;
        int slot = -1;

        Longs(final int size) {
            this.size = size;
            final long queue = DeclaredWindow.queueLength(size);
            final long beforeQueues = DeclaredWindow.valuesLength(size)
                    + DeclaredWindow.LONG_SUM_LENGTH
                    + DeclaredWindow.deviationLength(size);
            scratch = new Scratch((int) (beforeQueues + 2 * queue));
            values = scratch.address();
            sum = values + DeclaredWindow.valuesLength(size);
            deviation = sum + DeclaredWindow.LONG_SUM_LENGTH;
            min = values + beforeQueues;
            max = min + queue;
        }

        void slide(final long x) {
            slot = slot + 1 == size ? 0 : slot + 1;
            final long leaving = DeclaredWindow.replaceValue(values, slot, x);
            DeclaredWindow.slideLongSum(sum, leaving, x);
            DeclaredWindow.slideLongDeviation(deviation, values, slot, size);
            DeclaredWindow.slideLongMin(min, values, slot, size);
            DeclaredWindow.slideLongMax(max, values, slot, size);
        }

        double stdDev() {
            return DeclaredWindow.stdDev(deviation, slot, size);
        }

        long min() {
            return DeclaredWindow.longValue(values, DeclaredWindow.extreme(min));
        }

        long max() {
            return DeclaredWindow.longValue(values, DeclaredWindow.extreme(max));
        }
    }

    @Property(tries = 400)
    void doublesAreTheExactOnes(@ForAll final List<Double> series, @ForAll @IntRange(min = 1, max = 12) final int n) {
        final Doubles state = new Doubles(n);
        for (int i = 0; i < series.size(); i++) {
            state.slide(series.get(i));
            if (i >= n - 1) {
                check(state, Series.window(series, i, n));
            }
        }
    }

    private static void check(final Doubles state, final List<Double> window) {
        final List<BigDecimal> exact = Exact.ofDoubles(window);
        final double largest = window.stream().mapToDouble(Math::abs).max().orElse(0);
        final double sum = Exact.sum(exact).doubleValue();
        assertWithin(sum, state.sum(), 0x1p-52, largest * 0x1p-98);
        final double mean = Exact.mean(exact).doubleValue();
        assertWithin(mean, state.mean(), 0x1p-52, largest * 0x1p-98 + Double.MIN_VALUE);
        assertWithin(Exact.stdDev(exact), state.stdDev(), 1e-13, 1e-150);
        assertEquals(window.stream().reduce(Double.POSITIVE_INFINITY, Math::min), state.min());
        assertEquals(window.stream().reduce(Double.NEGATIVE_INFINITY, Math::max), state.max());
    }

    @Property(tries = 400)
    void longsAreTheExactOnes(@ForAll final List<Long> series, @ForAll @IntRange(min = 1, max = 12) final int n) {
        final Longs state = new Longs(n);
        for (int i = 0; i < series.size(); i++) {
            state.slide(series.get(i));
            if (i >= n - 1) {
                check(state, Series.window(series, i, n));
            }
        }
    }

    private static void check(final Longs state, final List<Long> window) {
        final List<BigDecimal> exact = Exact.ofLongs(window);
        final BigDecimal sum = Exact.sum(exact);
        if (sum.toBigInteger().bitLength() < Long.SIZE) {
            assertEquals(sum.longValueExact(), DeclaredWindow.longSum("total", state.sum));
        } else {
            final String message = assertThrows(
                            ArithmeticException.class, () -> DeclaredWindow.longSum("total", state.sum))
                    .getMessage();
            assertEquals("sum 'total' overflows a long: " + sum, message);
        }
        final double mean = Exact.mean(exact).doubleValue();
        assertWithin(mean, DeclaredWindow.longMean(state.sum, state.size), 0x1p-52, 0);
        assertWithin(Exact.stdDev(exact), state.stdDev(), 1e-13, 0);
        assertEquals(Collections.min(window), state.min());
        assertEquals(Collections.max(window), state.max());
    }

    @Property(tries = 400)
    void aConstantDeviatesByExactlyZeroOnceItFillsTheWindow(
            @ForAll final List<Double> before,
            @ForAll final double constant,
            @ForAll @IntRange(min = 1, max = 12) final int n) {
        final Doubles state = new Doubles(n);
        before.forEach(state::slide);
        for (int i = 1; i < 5 * n; i++) {
            state.slide(constant);
            if (i >= n) {
                assertEquals(0.0, state.stdDev());
            }
        }
    }

    @Property(tries = 200)
    void whatIsNotFiniteLeavesNoTrace(
            @ForAll @IntRange(max = 40) final int at, @ForAll @IntRange(min = 1, max = 12) final int n) {
        for (final double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            final Doubles with = new Doubles(n);
            final Doubles without = new Doubles(n);
            for (int i = 0; i < 80; i++) {
                final double usual = Math.sin(i) * 1e3;
                with.slide(i == at ? odd : usual);
                without.slide(usual);
                final boolean inWindow = i >= at && i < at + n;
                if (i < n - 1) {
                    continue;
                }
                if (inWindow) {
                    assertEquals(odd, with.sum());
                    assertEquals(odd, with.mean());
                    assertEquals(Double.NaN, with.stdDev());
                    assertEquals(odd, odd > 0 ? with.max() : with.min());
                    assertEquals(Double.isNaN(odd), Double.isNaN(with.max()) && Double.isNaN(with.min()));
                } else {
                    assertEquals(without.sum(), with.sum());
                    assertEquals(without.mean(), with.mean(), Math.ulp(without.mean()));
                    assertEquals(without.stdDev(), with.stdDev(), 1e-13 * without.stdDev());
                    assertEquals(without.min(), with.min());
                    assertEquals(without.max(), with.max());
                }
            }
        }
    }

    @Example
    void infinitiesOfBothSignsMakeNaNUntilOneLeaves() {
        final Doubles state = new Doubles(3);
        final double inf = Double.POSITIVE_INFINITY;
        DoubleStream.of(inf, 1, -inf).forEach(state::slide);
        assertEquals(Double.NaN, state.sum());
        state.slide(2);
        assertEquals(-inf, state.sum());
        DoubleStream.of(3, 4).forEach(state::slide);
        assertEquals(9.0, state.sum());
    }

    @Example
    void anOutlierLeavesNoVisibleError() {
        for (final double outlier : new double[] {1e9, -1e15, 1e150, 1e300}) {
            final Random random = new Random(7);
            final int n = 100;
            final Doubles state = new Doubles(n);
            final List<Double> series = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                final double x = i % 250 == 3 ? outlier : random.nextDouble() * 1e-3;
                series.add(x);
                state.slide(x);
                if (i >= n && Series.window(series, i, n).stream().noneMatch(v -> v == outlier)) {
                    check(state, Series.window(series, i, n));
                }
            }
        }
    }

    @Example
    void errorsDoNotGrowOverALongRun() {
        final Random random = new Random(11);
        final int n = 50;
        final Doubles state = new Doubles(n);
        final List<Double> last = new ArrayList<>();
        for (int i = 0; i < 300_000; i++) {
            final double x = 1e9 + random.nextGaussian() * 1e-3;
            state.slide(x);
            if (i >= 300_000 - n) {
                last.add(x);
            }
        }
        check(state, last);
    }

    /** With N steps an input this would take minutes. */
    @Example
    void aLargeWindowIsAsRightAsASmallOne() {
        final int n = 100_000;
        final Doubles state = new Doubles(n);
        for (int i = 0; i < 20 * n; i++) {
            state.slide(i % 2 == 0 ? i : -i);
        }
        assertEquals(-(20.0 * n - 1), state.min());
        assertEquals(20.0 * n - 2, state.max());
        assertEquals(-n / 2.0, state.sum());
    }

    @Example
    void zeroesAreOrderedAsByMathMin() {
        final Doubles state = new Doubles(2);
        DoubleStream.of(0.0, -0.0).forEach(state::slide);
        assertEquals(-0.0, state.min());
        assertEquals(0.0, state.max());
        DoubleStream.of(0.0).forEach(state::slide);
        assertEquals(-0.0, state.min());
        DoubleStream.of(0.0).forEach(state::slide);
        assertEquals(0.0, state.min());
    }

    @Example
    void lengthsAreThoseThatTheProcessorComputes() {
        for (int n = 1; n < 20; n++) {
            assertEquals(8L * n, DeclaredWindow.valuesLength(n));
            assertEquals(8L + (4L * n + 7) / 8 * 8, DeclaredWindow.queueLength(n));
            assertEquals(16L * n, DeclaredWindow.doubleSumLength(n));
            assertEquals(8 + 16L * n, DeclaredWindow.deviationLength(n));
        }
        assertEquals(1L << 34, DeclaredWindow.doubleSumLength(1 << 30));
    }
}
