/** Writes pipelines and indexes, from the model alone. */
package io.roda.processor.writer.pipeline;
