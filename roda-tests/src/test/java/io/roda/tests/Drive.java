package io.roda.tests;

import io.roda.runtime.spi.BatchStage;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** What tests do with pipelines and stores, whatever they were generated for. */
public final class Drive {
    private Drive() {}

    /** Runs a pipeline or an index until nothing is left. */
    public static void drain(final BatchStage stage) {
        int work = stage.doWork();
        while (work > 0) {
            work = stage.doWork();
        }
    }

    /** All records of a store. */
    public static <T> List<T> all(final long size, final LongFunction<T> getAt) {
        return LongStream.range(0, size).mapToObj(getAt).toList();
    }
}
