package io.roda.benchmarks;

/** How much {@link AllBenchmarks} does. */
enum Mode {
    /** Sizes, forks and runs to trust: hours. */
    FULL,
    /** Mostly the same sizes, with few forks and runs. */
    SHORT,
    /** Tiny sizes, each once: whether everything works. Its figures mean nothing. */
    SMOKE
}
