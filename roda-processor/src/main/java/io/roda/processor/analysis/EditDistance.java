package io.roda.processor.analysis;

/** How many letters one name differs from another by, to guess what a user meant. */
final class EditDistance {
    private EditDistance() {}

    /** The Levenshtein distance, which counts letters inserted, removed and replaced. */
    static int between(final String one, final String other) {
        int[] before = new int[other.length() + 1];
        for (int i = 0; i < before.length; i++) {
            before[i] = i;
        }
        for (int i = 1; i <= one.length(); i++) {
            final int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                final int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }
}
