/**
 * A program to start from: reads sensor readings, runs them through two pipelines and an index, and reports the alerts on
 * the console and as a page with plots.
 */
package io.roda.samples.sensor;
