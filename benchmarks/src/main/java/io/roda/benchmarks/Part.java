package io.roda.benchmarks;

import java.util.List;

/** A section of the page of results, which is measured in a JVM of its own, once for each JDK. */
interface Part {
    /** What it is called on the command line and in its heading. */
    String title();

    /** What its figures are, in a sentence. */
    String shows();

    /**
     * Measures, and checks what it measures. What is compared takes turns.
     *
     * @throws IllegalStateException if a result is wrong
     */
    List<Figure> run(PartSetting setting);
}
