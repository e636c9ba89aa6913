package io.roda.runtime.file;

import io.roda.runtime.StructLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The layout of records as a file holds it: the text of {@link StructLayout#toString()}. */
final class LayoutText {
    private static final Pattern STRUCT = Pattern.compile("(\\S+) length (\\d{1,10}) alignment (\\d{1,9})");
    private static final Pattern COMPONENT = Pattern.compile("  (\\d{1,10}) (\\S+) (\\S+)");

    private LayoutText() {}

    /**
     * Reads a layout; the lengths of its components, which the text doesn't hold, are left at 0.
     *
     * @return the layout, or nothing if the text is none of a layout
     */
    static Optional<StructLayout> parse(final String text) {
        final String[] lines = text.split("\n", -1);
        final Matcher struct = STRUCT.matcher(lines[0]);
        if (!struct.matches()) {
            return Optional.empty();
        }
        final long length = Long.parseLong(struct.group(2));
        if (length > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        final StructLayout.Builder layout =
                StructLayout.of(struct.group(1), (int) length, Integer.parseInt(struct.group(3)));
        for (int i = 1; i < lines.length; i++) {
            final Matcher component = COMPONENT.matcher(lines[i]);
            if (!component.matches() || Long.parseLong(component.group(1)) >= length) {
                return Optional.empty();
            }
            layout.add(component.group(3), component.group(2), Integer.parseInt(component.group(1)), 0);
        }
        return Optional.of(layout.build()).filter(read -> read.toString().equals(text));
    }

    /** What differs, a line each; nothing if the layouts are the same. */
    static List<String> differences(final StructLayout file, final StructLayout program) {
        final List<String> differences = new ArrayList<>();
        if (file.toString().equals(program.toString())) {
            return differences;
        }
        differ(differences, "the struct", file.name(), program.name());
        differ(differences, "its length", file.length() + " bytes", program.length() + " bytes");
        differ(differences, "its alignment", file.alignment() + " bytes", program.alignment() + " bytes");
        final Map<String, String> ours = places(program);
        final Map<String, String> theirs = places(file);
        theirs.forEach((name, place) -> differ(differences, "component '" + name + "'", place, ours.get(name)));
        ours.forEach((name, place) -> {
            if (!theirs.containsKey(name)) {
                differ(differences, "component '" + name + "'", null, place);
            }
        });
        if (differences.isEmpty()) {
            differences.add("the order of components");
        }
        return differences;
    }

    private static void differ(
            final List<String> differences, final String what, final String file, final String program) {
        if (file == null) {
            differences.add(what + " is missing in the file; in the program it is " + program);
        } else if (program == null) {
            differences.add(what + " is " + file + " in the file and missing in the program");
        } else if (!file.equals(program)) {
            differences.add(what + " is " + file + " in the file and " + program + " in the program");
        }
    }

    private static Map<String, String> places(final StructLayout layout) {
        final Map<String, String> places = new LinkedHashMap<>();
        for (final StructLayout.Component component : layout.components()) {
            places.put(component.name(), component.type() + " at offset " + component.offset());
        }
        return places;
    }
}
