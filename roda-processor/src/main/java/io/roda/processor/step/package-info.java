/** One step for each annotation: analyse, write, or wait for types that a later round brings. */
package io.roda.processor.step;
