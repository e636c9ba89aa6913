package io.roda.processor.analysis;

import io.roda.processor.model.Struct;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a type that is meant to be a struct.
 *
 * @param struct the struct, if nothing is wrong with it or with the structs in it
 * @param issues what is wrong with it
 * @param unresolved whether it mentions a type that doesn't exist, or not yet
 */
record Analysis(Optional<Struct> struct, List<Issue> issues, boolean unresolved) {
    static Analysis valid(final Struct struct) {
        return new Analysis(Optional.of(struct), List.of(), false);
    }

    static Analysis invalid(final List<Issue> issues, final boolean unresolved) {
        return new Analysis(Optional.empty(), List.copyOf(issues), unresolved);
    }
}
