package io.roda.processor.model;

import com.palantir.javapoet.ClassName;

/** What all pipelines have: a name, the structs they read and write, and perhaps a key. */
public sealed interface Pipeline permits Aggregate, Window, Declared {
    /** The annotated type. */
    Owner owner();

    /** What the pipeline reads. */
    Struct input();

    /** What it appends. */
    Struct output();

    /** The generated class. */
    default ClassName generated() {
        return owner().generated("Pipeline");
    }
}
