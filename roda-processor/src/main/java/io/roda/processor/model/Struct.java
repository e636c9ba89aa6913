package io.roda.processor.model;

import com.palantir.javapoet.ClassName;
import io.roda.processor.layout.Layout;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A record with a fixed layout.
 *
 * @param type the record
 * @param isPublic whether the record, and with it whatever is generated for it, is public
 * @param align the alignment asked for, or 0
 * @param components its components in declared order
 */
public record Struct(ClassName type, boolean isPublic, int align, List<Component> components) {
    public Struct {
        components = List.copyOf(components);
    }

    /** Where the components lie. */
    public Layout layout() {
        return Layout.of(align, components.stream().map(Component::type).toList());
    }

    /** The components with their places. */
    public List<Field> fields() {
        final List<Integer> offsets = layout().offsets();
        return IntStream.range(0, offsets.size())
                .mapToObj(i -> new Field(components.get(i), offsets.get(i)))
                .toList();
    }

    /** The simple name that generated names start with: nested types join with an underscore. */
    public String name() {
        return String.join("_", type.simpleNames());
    }

    public ClassName codec() {
        return generated("Codec");
    }

    public ClassName view() {
        return generated("View");
    }

    public ClassName flyweight() {
        return generated("Flyweight");
    }

    public ClassName store() {
        return generated("Store");
    }

    public ClassName reader() {
        return generated("Reader");
    }

    public ClassName window() {
        return generated("Window");
    }

    private ClassName generated(final String suffix) {
        return ClassName.get(type.packageName(), name() + suffix);
    }

    /** The component of a name. */
    public Optional<Component> component(final String name) {
        return components.stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
