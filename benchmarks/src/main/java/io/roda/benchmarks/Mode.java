package io.roda.benchmarks;

/** How much {@link AllBenchmarks} does. */
enum Mode {
    /** What a page of results is made of: 30 to 45 minutes for each JDK. */
    FULL,
    /** Tiny sizes, each once: whether everything works. Its figures mean nothing. */
    SMOKE
}
