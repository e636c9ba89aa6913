package io.roda.runtime;

import java.nio.file.Path;
import java.util.List;

/** A pipeline found the state of another one where its own should be, or its own from before its records changed. */
public final class StateMismatchException extends RodaException {
    private static final long serialVersionUID = 1L;

    private final String file;

    @SuppressWarnings("serial") // what List.copyOf gives is serializable
    private final List<String> differences;

    /**
     * Names what differs.
     *
     * @param path the file with the state
     * @param pipeline the pipeline that wants it
     * @param differences what tells the state's owner from that pipeline, a clause each
     */
    public StateMismatchException(final Path path, final String pipeline, final List<String> differences) {
        super(
                "the state in file '" + path + "' is not that of pipeline '" + pipeline + "': "
                        + String.join("; ", differences)
                        + "; wire the pipeline as before, or start afresh by removing that file and the file of the output store");
        this.file = path.toString();
        this.differences = List.copyOf(differences);
    }

    /**
     * The file with the state.
     *
     * @return its path
     */
    public Path path() {
        return Path.of(file);
    }

    /**
     * What tells the state's owner from the pipeline that wants it.
     *
     * @return an unmodifiable list of clauses, one for each difference
     */
    public List<String> differences() {
        return differences;
    }
}
