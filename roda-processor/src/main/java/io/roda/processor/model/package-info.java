/** What is to be generated, as immutable values that know nothing of javac. */
package io.roda.processor.model;
