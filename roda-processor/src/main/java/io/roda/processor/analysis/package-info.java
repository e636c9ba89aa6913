/**
 * Reads annotated types and makes the immutable {@link io.roda.processor.model} of them, or reports what is wrong.
 */
package io.roda.processor.analysis;
