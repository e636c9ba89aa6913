package io.roda.processor.analysis;

import io.roda.processor.diagnostic.Reporter;
import io.roda.processor.model.ComponentType;
import io.roda.processor.model.Index;
import io.roda.processor.model.NestedStruct;
import io.roda.processor.model.Owner;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads index classes. */
public final class IndexAnalyzer {
    private final KeyMethods keys;
    private final Reporter reporter;

    public IndexAnalyzer(final Structs structs, final Reporter reporter) {
        this.keys = new KeyMethods(new StructUses(structs, reporter), reporter);
        this.reporter = reporter;
    }

    /** Reads a class; what is wrong with it is reported. */
    public Optional<Index> analyze(final TypeElement type) {
        final UserMethods methods = new UserMethods(type, reporter);
        final Optional<Owner> owner = methods.owner();
        final Optional<ExecutableElement> key = methods.one("Key");
        return owner.isEmpty() ? Optional.empty() : key.flatMap(keys::read).map(keyed -> index(owner.get(), keyed));
    }

    private static Index index(final Owner owner, final KeyMethods.Keyed keyed) {
        final ComponentType key = keyed.method().key();
        final boolean isPublic = owner.isPublic()
                && keyed.struct().isPublic()
                && (!(key instanceof NestedStruct nested) || nested.struct().isPublic());
        return new Index(new Owner(owner.type(), isPublic), keyed.struct(), keyed.method());
    }
}
