/** What the parts of Roda cost, measured with JMH. */
package io.roda.benchmarks.micro;
