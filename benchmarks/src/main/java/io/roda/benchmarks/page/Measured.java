package io.roda.benchmarks.page;

import io.roda.benchmarks.Figure;

/**
 * A figure, and what measured it.
 *
 * @param part the section of the page that it belongs to
 * @param jdk the JDK that it was measured with, as its column says
 * @param figure the figure
 */
public record Measured(String part, String jdk, Figure figure) {}
