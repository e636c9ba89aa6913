package io.roda.tests.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.spi.BatchStage;
import io.roda.tests.Drive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every form of an aggregate gives what a map of records would. */
class AggregateFormsTest {
    private static final int PARTITIONS = 8;
    private static final int TRIES = 40;

    @Property(tries = TRIES)
    void asRecordsWithAnIndex(@ForAll("trades") final List<Trade> trades) {
        assertEquals(expected(trades), run(trades, (in, out) -> Positions_IndexedPipeline.from(in)
                .partitions(PARTITIONS)
                .to(out)));
    }

    @Property(tries = TRIES)
    void asRecordsWithoutAnIndex(@ForAll("trades") final List<Trade> trades) {
        assertEquals(expected(trades), run(trades, (in, out) -> Positions_UnindexedPipeline.from(in)
                .partitions(PARTITIONS)
                .to(out)));
    }

    @Property(tries = TRIES)
    void asFlyweights(@ForAll("trades") final List<Trade> trades) {
        assertEquals(expected(trades), run(trades, (in, out) -> Positions_InPlacePipeline.from(in)
                .partitions(PARTITIONS)
                .to(out)));
    }

    @Property(tries = TRIES)
    void asFlyweightsWithAnIndex(@ForAll("trades") final List<Trade> trades) {
        assertEquals(expected(trades), run(trades, (in, out) -> Positions_InPlaceIndexedPipeline.from(in)
                .partitions(PARTITIONS)
                .to(out)));
    }

    @Property(tries = TRIES)
    void declared(@ForAll("trades") final List<Trade> trades) {
        try (RodaEngine engine = RodaEngine.manual()) {
            final TradeStore in = input(engine, trades);
            final Positions_DeclaredStore out =
                    Positions_DeclaredStore.open(engine, StoreOptions.inMemory("out", trades.size() + 1));
            Drive.drain(
                    Positions_DeclaredPipeline.from(in).partitions(PARTITIONS).to(out));

            assertEquals(
                    expected(trades),
                    Drive.all(out.size(), at -> out.reader().getAt(at).toPosition()));
        }
    }

    @Property(tries = TRIES)
    void withoutAKeyThereIsOnePartition(@ForAll("trades") final List<Trade> trades) {
        final List<Position> expected = new ArrayList<>();
        Position state = new Position(0, 0, 0, 0, 0);
        for (final Trade trade : trades) {
            state = state.add(trade);
            expected.add(state);
        }

        assertEquals(expected, run(trades, (in, out) -> Positions_WholePipeline.from(in)
                .to(out)));
    }

    @Property(tries = TRIES)
    void nullKeepsTheStateAppendsNothingAndCounts(@ForAll("trades") final List<Trade> trades) {
        final Map<Integer, Long> seen = new HashMap<>();
        final Map<Integer, Long> volumes = new HashMap<>();
        final List<Position> expected = new ArrayList<>();
        for (final Trade trade : trades) {
            final long index = seen.merge(trade.symbol(), 1L, Long::sum) - 1;
            if (trade.price() >= 0) {
                final long volume = volumes.merge(trade.symbol(), trade.volume(), Long::sum);
                expected.add(new Position(trade.symbol(), 0, 0, volume, index));
            }
        }

        assertEquals(expected, run(trades, (in, out) -> Positions_GatedPipeline.from(in)
                .partitions(PARTITIONS)
                .to(out)));
    }

    private static List<Position> expected(final List<Trade> trades) {
        final Map<Integer, Position> states = new HashMap<>();
        return trades.stream()
                .map(trade -> states.merge(
                        trade.symbol(), new Position(0, 0, 0, 0, 0).add(trade), (state, first) -> state.add(trade)))
                .toList();
    }

    private static List<Position> run(
            final List<Trade> trades, final BiFunction<TradeStore, PositionStore, BatchStage> pipeline) {
        try (RodaEngine engine = RodaEngine.manual()) {
            final TradeStore in = input(engine, trades);
            final PositionStore out = PositionStore.open(engine, StoreOptions.inMemory("out", trades.size() + 1));
            Drive.drain(pipeline.apply(in, out));
            return Drive.all(out.size(), at -> out.reader().getAt(at));
        }
    }

    private static TradeStore input(final RodaEngine engine, final List<Trade> trades) {
        final TradeStore in = TradeStore.open(engine, StoreOptions.inMemory("in", trades.size() + 1));
        trades.forEach(in::push);
        return in;
    }

    @Provide
    Arbitrary<List<Trade>> trades() {
        return Combinators.combine(
                        Arbitraries.integers().between(-3, 4),
                        Arbitraries.doubles().between(-1000, 1000),
                        Arbitraries.longs().between(-1_000_000, 1_000_000))
                .as(Trade::new)
                .list()
                .ofMaxSize(700);
    }
}
