package io.roda.tests.aggregate;

import io.roda.annotations.Aggregate;
import io.roda.annotations.Count;
import io.roda.annotations.Max;
import io.roda.annotations.Min;
import io.roda.annotations.PartitionBy;
import io.roda.annotations.Reduce;
import io.roda.annotations.RodaStruct;
import io.roda.annotations.Sum;

/** The same aggregate in all forms. */
final class Positions {
    private Positions() {}

    @Aggregate
    static final class Indexed {
        private Indexed() {}

        @PartitionBy
        static int symbol(final Trade trade) {
            return trade.symbol();
        }

        @Reduce
        static Position add(final long index, final Trade trade, final Position position) {
            if (index == 0) {
                return new Position(trade.symbol(), trade.price(), trade.price(), trade.volume(), 1);
            }
            return new Position(
                    position.symbol(),
                    Math.min(position.least(), trade.price()),
                    Math.max(position.greatest(), trade.price()),
                    position.volume() + trade.volume(),
                    index + 1);
        }
    }

    @Aggregate
    static final class Unindexed {
        private Unindexed() {}

        @PartitionBy
        static int symbol(final TradeView trade) {
            return trade.symbol();
        }

        @Reduce
        static Position add(final Trade trade, final Position position) {
            return position.add(trade);
        }
    }

    @Aggregate
    static final class InPlace {
        private InPlace() {}

        @PartitionBy
        static int symbol(final TradeView trade) {
            return trade.symbol();
        }

        @Reduce
        static void add(final TradeView trade, final PositionFlyweight position) {
            position.set(position.toRecord().add(trade.toRecord()));
        }
    }

    @Aggregate
    static final class InPlaceIndexed {
        private InPlaceIndexed() {}

        @PartitionBy
        static int symbol(final Trade trade) {
            return trade.symbol();
        }

        @Reduce
        static void add(final long index, final TradeView trade, final PositionFlyweight position) {
            position.symbol(trade.symbol())
                    .least(index == 0 ? trade.price() : Math.min(position.least(), trade.price()))
                    .greatest(index == 0 ? trade.price() : Math.max(position.greatest(), trade.price()))
                    .volume(position.volume() + trade.volume())
                    .count(index + 1);
        }
    }

    @RodaStruct
    @Aggregate(from = Trade.class)
    record Declared(
            @PartitionBy int symbol,
            @Min("price") double least,
            @Max("price") double greatest,
            @Sum long volume,
            @Count long count) {
        Position toPosition() {
            return new Position(symbol, least, greatest, volume, count);
        }
    }

    @Aggregate
    static final class Whole {
        private Whole() {}

        @Reduce
        static Position add(final Trade trade, final Position position) {
            return position.add(trade);
        }
    }

    /** Counts the inputs, and emits where the price isn't negative; a null keeps the state. */
    @Aggregate
    static final class Gated {
        private Gated() {}

        @PartitionBy
        static int symbol(final Trade trade) {
            return trade.symbol();
        }

        @Reduce
        static Position add(final long index, final Trade trade, final Position position) {
            return trade.price() < 0
                    ? null
                    : new Position(trade.symbol(), 0, 0, position.volume() + trade.volume(), index);
        }
    }
}
