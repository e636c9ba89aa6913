/** How fast records get into files, beside a journal that does the same. */
package io.roda.benchmarks.persisted;
