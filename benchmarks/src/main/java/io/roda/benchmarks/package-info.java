/** How fast Roda is, on streams of readings that stress its parts differently. */
package io.roda.benchmarks;
