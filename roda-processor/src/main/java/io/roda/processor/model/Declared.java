package io.roda.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A pipeline declared on its output record.
 *
 * @param owner the output record
 * @param input what it reads
 * @param output what it appends
 * @param derivations how each component of the output follows from the inputs, in their order
 * @param span the extent of the window, or nothing for a running aggregate
 */
public record Declared(Owner owner, Struct input, Struct output, List<Derivation> derivations, Optional<Span> span)
        implements Pipeline {
    public Declared {
        derivations = List.copyOf(derivations);
    }
}
