package io.roda.tests.allocation;

import io.roda.annotations.RodaStruct;

/** A record of many components, all of which are at hand at once when it is pushed. */
@RodaStruct
record WideSample(
        double v0,
        double v1,
        double v2,
        double v3,
        double v4,
        double v5,
        double v6,
        double v7,
        double v8,
        double v9,
        double v10,
        double v11,
        double v12,
        double v13,
        double v14,
        double v15,
        double v16,
        double v17,
        double v18,
        double v19,
        double v20,
        double v21,
        double v22,
        double v23) {
    static WideSample of(final double v) {
        return new WideSample(
                v, v + 1, v + 2, v + 3, v + 4, v + 5, v + 6, v + 7, v + 8, v + 9, v + 10, v + 11, v + 12, v + 13,
                v + 14, v + 15, v + 16, v + 17, v + 18, v + 19, v + 20, v + 21, v + 22, v + 23);
    }
}
