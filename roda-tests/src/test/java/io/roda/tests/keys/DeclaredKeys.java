package io.roda.tests.keys;

import io.roda.annotations.Aggregate;
import io.roda.annotations.Bucket;
import io.roda.annotations.Count;
import io.roda.annotations.PartitionBy;
import io.roda.annotations.RodaStruct;

/** Counts by keys that are declared. */
final class DeclaredKeys {
    private DeclaredKeys() {}

    /** With padding behind the second component. */
    @RodaStruct
    record Padded(long a, byte b) {}

    @RodaStruct
    record Input(Padded padded, boolean flag, byte tiny, short small, int number) {}

    @RodaStruct
    @Aggregate(from = Input.class)
    record ByPadded(@PartitionBy Padded padded, @Count long count) {}

    @RodaStruct
    @Aggregate(from = Input.class)
    record ByFlag(@PartitionBy boolean flag, @Count long count) {}

    @RodaStruct
    @Aggregate(from = Input.class)
    record ByTiny(
            @PartitionBy @Bucket(100) byte tiny, @Count long count) {}

    @RodaStruct
    @Aggregate(from = Input.class)
    record BySmall(
            @PartitionBy @Bucket(1000) short small, @Count long count) {}

    @RodaStruct
    @Aggregate(from = Input.class)
    record ByNumber(
            @PartitionBy @Bucket(1000) int number, @Count long count) {}
}
