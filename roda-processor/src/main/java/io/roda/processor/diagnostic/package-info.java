/** Everything that can be wrong with a user's source, and where in it to say so. */
package io.roda.processor.diagnostic;
