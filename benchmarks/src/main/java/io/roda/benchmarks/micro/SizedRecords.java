package io.roda.benchmarks.micro;

import io.roda.annotations.Length;
import io.roda.annotations.RodaStruct;

/** Records of several sizes. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
final class SizedRecords {
    private SizedRecords() {}

    @RodaStruct
    record Bytes8(long first) {}

    @RodaStruct
    record Bytes24(long first, @Length(2) long[] rest) {}

    @RodaStruct
    record Bytes64(long first, @Length(7) long[] rest) {}

    @RodaStruct
    record Bytes128(long first, @Length(15) long[] rest) {}

    @RodaStruct
    record Bytes512(long first, @Length(63) long[] rest) {}
}
