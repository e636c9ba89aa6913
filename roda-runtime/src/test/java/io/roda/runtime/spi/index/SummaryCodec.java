package io.roda.runtime.spi.index;

import io.roda.runtime.StructLayout;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** The binary layout of {@link Summary}: 48 bytes, aligned to 8. */
final class SummaryCodec {
    static final int LENGTH = 48;

    static final int SENSOR_ID_OFFSET = 0;

    static final int MIN_OFFSET = 8;

    static final int MAX_OFFSET = 16;

    static final int AVG_OFFSET = 24;

    static final int COUNT_OFFSET = 32;

    static final int TIMESTAMP_OFFSET = 40;

    static final StructLayout LAYOUT = StructLayout.of("Summary", 48, 8)
            .add("sensorId", "long", 0, 8)
            .add("min", "double", 8, 8)
            .add("max", "double", 16, 8)
            .add("avg", "double", 24, 8)
            .add("count", "long", 32, 8)
            .add("timestamp", "long", 40, 8)
            .build();

    private SummaryCodec() {}

    static void encode(Summary summary, MutableDirectBuffer buffer, int offset) {
        new SummaryFlyweight().wrap(buffer, offset).set(summary);
    }

    static Summary decode(DirectBuffer buffer, int offset) {
        return new SummaryView().wrap(buffer, offset).toRecord();
    }
}
