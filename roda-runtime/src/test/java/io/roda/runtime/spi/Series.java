package io.roda.runtime.spi;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Series that are known to break careless statistics. */
final class Series extends DomainContextBase {
    @Provide
    Arbitrary<List<Double>> doubles() {
        return Arbitraries.oneOf(
                listOf(Arbitraries.doubles().between(-1000, 1000).ofScale(6)),
                listOf(Arbitraries.doubles().between(-1, 1).ofScale(9).map(noise -> 1e9 + noise)),
                listOf(Arbitraries.of(1e9, -1e9, 1e-3, 2e-3, 3e-3, -1e-3, 0.0)),
                listOf(Arbitraries.of(1e100, -1e100, 1.0, 1e-100)),
                listOf(Arbitraries.of(1.1, -1.1)),
                listOf(Arbitraries.of(Double.MIN_VALUE, -Double.MIN_VALUE, 4e-320, Double.MIN_NORMAL, 0.0)),
                Arbitraries.doubles().between(-1e12, 1e12).flatMap(constant -> listOf(Arbitraries.just(constant))));
    }

    @Provide
    Arbitrary<List<Long>> longs() {
        return Arbitraries.oneOf(
                listOf(Arbitraries.longs()),
                listOf(Arbitraries.longs().between(-100, 100)),
                listOf(Arbitraries.longs().between(0, 1000).map(noise -> 1_700_000_000_000_000_000L + noise)),
                listOf(Arbitraries.of(Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE - 1, 0L, 1L, -1L)));
    }

    private static <T> Arbitrary<List<T>> listOf(final Arbitrary<T> values) {
        return values.list().ofMinSize(1).ofMaxSize(60);
    }

    /** The last values of a series up to and including one. */
    static <T> List<T> window(final List<T> values, final int newest, final int size) {
        return new ArrayList<>(values.subList(newest + 1 - size, newest + 1));
    }
}
