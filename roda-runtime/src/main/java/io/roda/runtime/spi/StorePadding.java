package io.roda.runtime.spi;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.StructLayout;

/**
 * Keeps what a store's writer changes for each record off the cache lines that its readers look at, which would go from
 * core to core otherwise. Fields of a class lie behind those of the class that it extends, as the LMAX Disruptor makes use
 * of, too.
 */
abstract class StorePadding extends OpenStore {
    /** Two lines, since cores fetch lines in pairs. */
    long p0;

    long p1;
    long p2;
    long p3;
    long p4;
    long p5;
    long p6;
    long p7;
    long p8;
    long p9;
    long p10;
    long p11;
    long p12;
    long p13;
    long p14;
    long p15;

    StorePadding(final RodaEngine engine, final StoreOptions options, final StructLayout layout) {
        super(engine, options, layout);
    }
}
