package io.roda.tests.safety;

import io.roda.annotations.Max;
import io.roda.annotations.Min;
import io.roda.annotations.PartitionBy;
import io.roda.annotations.RodaStruct;
import io.roda.annotations.Window;

/** Declared statistics: state that a second thread would lead out of bounds. */
@RodaStruct
@Window(from = Sample.class, size = 100)
record Extremes(
        @PartitionBy long id,
        @Max("check") long greatest,
        @Min("check") long least) {}
