package io.roda.processor.analysis;

import java.util.HashSet;
import java.util.Set;

/** Component names whose accessors would have the signature of another method of the generated flyweights. */
final class ReservedNames {
    private static final Set<String> NAMES = names();

    private ReservedNames() {}

    static boolean contains(final String name) {
        return NAMES.contains(name);
    }

    private static Set<String> names() {
        final Set<String> names = new HashSet<>(Set.of("toRecord", "wrap", "set", "copyFrom", "appendTo", "pad"));
        for (final String type :
                new String[] {"Boolean", "Byte", "Short", "Char", "Int", "Float", "Long", "Double", "Text"}) {
            names.add("get" + type);
            names.add("put" + type);
        }
        return Set.copyOf(names);
    }
}
