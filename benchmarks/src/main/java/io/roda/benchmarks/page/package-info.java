/** Writes figures into a page of tables, plots and ratios. */
package io.roda.benchmarks.page;
