package io.roda.tests.safety;

import io.roda.annotations.Length;
import io.roda.annotations.RodaStruct;

/** A record so long that a few of them lie beyond any other memory. */
@RodaStruct
@SuppressWarnings("ArrayRecordComponent") // arrays of fixed length are what makes it long
record Blob(long id, @Length(65_528) byte[] bytes) {
    static Blob of(final long id) {
        return new Blob(id, new byte[65_528]);
    }
}
