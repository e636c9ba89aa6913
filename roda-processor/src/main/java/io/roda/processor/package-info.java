/** The entry point that javac finds: it runs the steps and prints what they report. */
package io.roda.processor;
