package io.roda.processor.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a record's Javadoc says of its components. */
final class ParamDocs {
    private static final Pattern PARAM = Pattern.compile("(?ms)^\\s*@param[ \\t]+(\\S+)(.*?)(?=^\\s*@|\\z)");

    private final Map<String, String> docs = new HashMap<>();

    ParamDocs(final String comment) {
        if (comment != null) {
            final Matcher matcher = PARAM.matcher(comment);
            while (matcher.find()) {
                docs.put(matcher.group(1), matcher.group(2).strip().replaceAll("\\s+", " "));
            }
        }
    }

    /** The text on a component, or empty. */
    String of(final String component) {
        return docs.getOrDefault(component, "");
    }
}
