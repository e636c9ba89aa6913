/** Writes the classes that belong to a struct, from the model alone. */
package io.roda.processor.writer;
