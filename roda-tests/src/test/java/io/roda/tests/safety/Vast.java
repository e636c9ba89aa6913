package io.roda.tests.safety;

import io.roda.annotations.Max;
import io.roda.annotations.PartitionBy;
import io.roda.annotations.RodaStruct;
import io.roda.annotations.Window;

/** Declared statistics whose state is so large that no machine has room for many partitions. */
@RodaStruct
@Window(from = Sample.class, size = 1_000_000)
record Vast(@PartitionBy long id, @Max("check") long greatest) {}
