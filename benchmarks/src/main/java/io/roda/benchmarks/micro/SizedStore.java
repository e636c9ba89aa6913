package io.roda.benchmarks.micro;

import io.roda.benchmarks.micro.SizedRecords.Bytes128;
import io.roda.benchmarks.micro.SizedRecords.Bytes24;
import io.roda.benchmarks.micro.SizedRecords.Bytes512;
import io.roda.benchmarks.micro.SizedRecords.Bytes64;
import io.roda.benchmarks.micro.SizedRecords.Bytes8;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * A store of records of some size. In a JVM that has but one of them the JIT binds these calls as it does those of the
 * store itself.
 *
 * @param push pushes a record whose first component is the argument, and the elements of the rest are {@link #REST}
 * @param restart puts a reader before the first record
 * @param next moves it on
 * @param first gives the first component of the record that the reader is on
 * @param sum gives the sum of all its words
 */
record SizedStore(LongConsumer push, Runnable restart, BooleanSupplier next, LongSupplier first, LongSupplier sum) {
    static final long REST = 3;

    static SizedStore open(RodaEngine engine, int bytes, int capacity) {
        StoreOptions options = StoreOptions.inMemory("records", capacity);
        long[] rest = new long[bytes / Long.BYTES - 1];
        Arrays.fill(rest, REST);
        return switch (bytes) {
            case 8 -> {
                SizedRecords_Bytes8Store store = SizedRecords_Bytes8Store.open(engine, options);
                SizedRecords_Bytes8Reader reader = store.reader();
                LongSupplier first = () -> reader.view().first();
                yield new SizedStore(i -> store.push(new Bytes8(i)), () -> reader.seek(0), reader::next, first, first);
            }
            case 24 -> {
                SizedRecords_Bytes24Store store = SizedRecords_Bytes24Store.open(engine, options);
                SizedRecords_Bytes24Reader reader = store.reader();
                yield new SizedStore(
                        i -> store.push(new Bytes24(i, rest)),
                        () -> reader.seek(0),
                        reader::next,
                        () -> reader.view().first(),
                        () -> {
                            SizedRecords_Bytes24View view = reader.view();
                            long sum = view.first();
                            for (int i = 0; i < 2; i++) {
                                sum += view.rest(i);
                            }
                            return sum;
                        });
            }
            case 64 -> {
                SizedRecords_Bytes64Store store = SizedRecords_Bytes64Store.open(engine, options);
                SizedRecords_Bytes64Reader reader = store.reader();
                yield new SizedStore(
                        i -> store.push(new Bytes64(i, rest)),
                        () -> reader.seek(0),
                        reader::next,
                        () -> reader.view().first(),
                        () -> {
                            SizedRecords_Bytes64View view = reader.view();
                            long sum = view.first();
                            for (int i = 0; i < 7; i++) {
                                sum += view.rest(i);
                            }
                            return sum;
                        });
            }
            case 128 -> {
                SizedRecords_Bytes128Store store = SizedRecords_Bytes128Store.open(engine, options);
                SizedRecords_Bytes128Reader reader = store.reader();
                yield new SizedStore(
                        i -> store.push(new Bytes128(i, rest)),
                        () -> reader.seek(0),
                        reader::next,
                        () -> reader.view().first(),
                        () -> {
                            SizedRecords_Bytes128View view = reader.view();
                            long sum = view.first();
                            for (int i = 0; i < 15; i++) {
                                sum += view.rest(i);
                            }
                            return sum;
                        });
            }
            case 512 -> {
                SizedRecords_Bytes512Store store = SizedRecords_Bytes512Store.open(engine, options);
                SizedRecords_Bytes512Reader reader = store.reader();
                yield new SizedStore(
                        i -> store.push(new Bytes512(i, rest)),
                        () -> reader.seek(0),
                        reader::next,
                        () -> reader.view().first(),
                        () -> {
                            SizedRecords_Bytes512View view = reader.view();
                            long sum = view.first();
                            for (int i = 0; i < 63; i++) {
                                sum += view.rest(i);
                            }
                            return sum;
                        });
            }
            default -> throw new IllegalArgumentException("no record has " + bytes + " bytes");
        };
    }
}
