package io.roda.benchmarks.micro;

import io.roda.annotations.Max;
import io.roda.annotations.Mean;
import io.roda.annotations.Min;
import io.roda.annotations.RodaStruct;
import io.roda.annotations.StdDev;
import io.roda.annotations.Window;
import io.roda.benchmarks.Reading;

/** Statistics of the last readings. */
@RodaStruct
@Window(from = Reading.class, size = 100_000)
record Last100000(
        @Min("value") double min,
        @Max("value") double max,
        @Mean("value") double avg,
        @StdDev("value") double deviation)
        implements Statistics {}
