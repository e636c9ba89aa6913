package io.roda.benchmarks;

/**
 * A measured figure in its place.
 *
 * @param table the table it stands in
 * @param row what was measured: a program, a store
 * @param column under which condition: a workload, a percentile, a size
 * @param unit what it is counted in
 * @param value median and spread over the runs
 */
public record Figure(String table, String row, String column, String unit, Spread value) {}
