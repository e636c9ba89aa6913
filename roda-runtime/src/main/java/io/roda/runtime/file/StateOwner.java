package io.roda.runtime.file;

import java.util.ArrayList;
import java.util.List;

/**
 * Whose state a snapshot holds. It can be taken up by the same pipeline between the same stores only.
 *
 * @param pipeline the pipeline's name
 * @param input the id of the store that it reads
 * @param output the id of the store that it writes
 * @param inputLayout the fingerprint of the layout of what it reads
 * @param outputLayout the fingerprint of the layout of what it writes
 * @param keyLength the bytes of a partition's key; 0 for a pipeline without keys
 * @param entryLength the bytes of a partition's state with its key
 * @param keep how many buckets of time are kept; 0 for all, or where keys don't follow time
 */
public record StateOwner(
        String pipeline,
        long input,
        long output,
        long inputLayout,
        long outputLayout,
        int keyLength,
        int entryLength,
        int keep) {
    /**
     * What tells this owner, found in a file, from the one that wants its state.
     *
     * @param wanted the other one
     * @return a clause for each difference; none where both are the same
     */
    public List<String> differences(final StateOwner wanted) {
        final List<String> differences = new ArrayList<>();
        if (!pipeline.equals(wanted.pipeline)) {
            differences.add("it is pipeline '" + pipeline + "', not '" + wanted.pipeline + "'");
        }
        addIds(differences, "reads the store with id", input, wanted.input);
        addIds(differences, "writes the store with id", output, wanted.output);
        addIds(differences, "reads records with layout fingerprint", inputLayout, wanted.inputLayout);
        addIds(differences, "writes records with layout fingerprint", outputLayout, wanted.outputLayout);
        addLengths(differences, "keys", keyLength, wanted.keyLength);
        addLengths(differences, "partitions", entryLength, wanted.entryLength);
        if (keep != wanted.keep) {
            differences.add("it keeps " + kept(keep) + ", not " + kept(wanted.keep));
        }
        return differences;
    }

    private static String kept(final int buckets) {
        return buckets == 0 ? "all buckets of time" : "the last " + buckets + " buckets of time";
    }

    private static void addIds(final List<String> differences, final String what, final long found, final long wanted) {
        if (found != wanted) {
            differences.add("it " + what + " " + Long.toHexString(found) + ", not " + Long.toHexString(wanted));
        }
    }

    private static void addLengths(
            final List<String> differences, final String what, final int found, final int wanted) {
        if (found != wanted) {
            differences.add("its " + what + " take " + found + " bytes, not " + wanted);
        }
    }
}
