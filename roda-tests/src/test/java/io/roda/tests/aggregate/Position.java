package io.roda.tests.aggregate;

import io.roda.annotations.RodaStruct;

@RodaStruct
record Position(int symbol, double least, double greatest, long volume, long count) {
    Position add(final Trade trade) {
        return new Position(
                trade.symbol(),
                count == 0 ? trade.price() : Math.min(least, trade.price()),
                count == 0 ? trade.price() : Math.max(greatest, trade.price()),
                volume + trade.volume(),
                count + 1);
    }
}
