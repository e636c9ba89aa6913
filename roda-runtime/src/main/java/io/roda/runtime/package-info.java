/** The engine, the options of its stores, and the exceptions by which Roda says what was wrong. */
package io.roda.runtime;
