package io.roda.runtime;

import java.nio.file.Path;

/** A pipeline met one key more than it has partitions for. */
public final class PartitionLimitException extends RodaException {
    private static final long serialVersionUID = 1L;

    private final String pipeline;
    private final int partitions;

    /**
     * Names the pipeline and its bound.
     *
     * @param pipeline the pipeline's name
     * @param partitions the bound
     */
    public PartitionLimitException(final String pipeline, final int partitions) {
        super("pipeline '" + pipeline + "' met more than " + partitions + (partitions == 1 ? " key" : " keys")
                + "; raise the bound with .partitions(n) before .to(store)");
        this.pipeline = pipeline;
        this.partitions = partitions;
    }

    /**
     * Names the pipeline, its bound, and a snapshot that goes beyond it.
     *
     * @param pipeline the pipeline's name
     * @param partitions the bound
     * @param found how many keys there are
     * @param path the snapshot of the pipeline's state that they are in
     */
    public PartitionLimitException(final String pipeline, final int partitions, final long found, final Path path) {
        super("the state of pipeline '" + pipeline + "' in file '" + path + "' has " + found
                + " keys, and the pipeline room for " + partitions
                + "; raise the bound with .partitions(n) before .to(store)");
        this.pipeline = pipeline;
        this.partitions = partitions;
    }

    /**
     * The pipeline that refused its input.
     *
     * @return its name
     */
    public String pipeline() {
        return pipeline;
    }

    /**
     * The bound that was met.
     *
     * @return how many keys the pipeline can hold
     */
    public int partitions() {
        return partitions;
    }
}
