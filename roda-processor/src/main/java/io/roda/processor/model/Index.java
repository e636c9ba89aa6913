package io.roda.processor.model;

import com.palantir.javapoet.ClassName;

/**
 * An index from a key to the latest record under it.
 *
 * @param owner the annotated class
 * @param record what is indexed
 * @param key how a record maps to its key
 */
public record Index(Owner owner, Struct record, KeyMethod key) {
    /** The generated agent. */
    public ClassName index() {
        return owner.generated("Index");
    }

    /** The generated reader. */
    public ClassName reader() {
        return owner.generated("IndexReader");
    }
}
