/** How long records take through Roda, beside others that hand records from thread to thread. */
package io.roda.benchmarks.latency;
