package io.roda.runtime;

/**
 * A pipeline or index met an input that it can't process. The cause says why; the input stays where it is and nothing
 * that was published has changed.
 */
public final class PipelineFailedException extends RodaException {
    private static final long serialVersionUID = 1L;

    private final String pipeline;
    private final long sequence;

    /**
     * Names the input.
     *
     * @param pipeline the pipeline's name
     * @param store the name of the store that the input is in
     * @param sequence the input's sequence
     * @param input the input as text
     * @param cause why it can't be processed
     */
    public PipelineFailedException(
            final String pipeline, final String store, final long sequence, final String input, final Throwable cause) {
        super(
                "pipeline '" + pipeline + "' failed at sequence " + sequence + " of store '" + store + "', " + input
                        + ": " + cause,
                cause);
        this.pipeline = pipeline;
        this.sequence = sequence;
    }

    /**
     * The pipeline that failed.
     *
     * @return its name
     */
    public String pipeline() {
        return pipeline;
    }

    /**
     * Where the input stands.
     *
     * @return its sequence in the input store
     */
    public long sequence() {
        return sequence;
    }
}
