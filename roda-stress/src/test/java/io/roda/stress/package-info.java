/**
 * What several threads see of stores, readers, indexes and pipelines at once, tested with jcstress: each test runs two
 * threads against each other over millions of stores, and says of everything that may be seen whether it is forbidden.
 *
 * <p>{@code mvn verify} runs each test for a moment, {@code mvn verify -pl roda-stress -am -Dstress=long} for hours, with
 * every pair of compilers. {@code -Dstress.tests=} and a regular expression chooses among them. The report is written to
 * {@code target/jcstress/report/index.html}, what was printed to {@code target/jcstress/output.txt}.
 */
package io.roda.stress;
