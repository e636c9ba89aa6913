package io.roda.benchmarks;

import io.roda.runtime.spi.BatchStage;

/** The forms that Roda's pipelines can be written in. */
public enum Form {
    /** Methods over records. */
    RECORD {
        @Override
        public BatchStage summarize(ReadingStore readings, SummaryStore summaries, int partitions) {
            return SummarizeReadingsPipeline.from(readings)
                    .partitions(partitions)
                    .to(summaries);
        }

        @Override
        public BatchStage detect(SummaryStore summaries, AlertStore alerts, int partitions) {
            return DetectJumpsPipeline.from(summaries).partitions(partitions).to(alerts);
        }
    },
    /** Methods over flyweights. */
    FLYWEIGHT {
        @Override
        public BatchStage summarize(ReadingStore readings, SummaryStore summaries, int partitions) {
            return SummarizeInPlacePipeline.from(readings)
                    .partitions(partitions)
                    .to(summaries);
        }

        @Override
        public BatchStage detect(SummaryStore summaries, AlertStore alerts, int partitions) {
            return DetectJumpsInPlacePipeline.from(summaries)
                    .partitions(partitions)
                    .to(alerts);
        }
    },
    /** Annotations on the summary; the comparison, which can't be declared, in flyweight form. */
    DECLARED {
        @Override
        public BatchStage summarize(ReadingStore readings, SummaryStore summaries, int partitions) {
            return SummaryPipeline.from(readings).partitions(partitions).to(summaries);
        }

        @Override
        public BatchStage detect(SummaryStore summaries, AlertStore alerts, int partitions) {
            return FLYWEIGHT.detect(summaries, alerts, partitions);
        }
    };

    /**
     * The first stage of the job.
     *
     * @param readings what it reads
     * @param summaries what it appends to
     * @param partitions how many pairs of sensor and bucket there may be
     * @return the pipeline
     */
    public abstract BatchStage summarize(ReadingStore readings, SummaryStore summaries, int partitions);

    /**
     * The second stage of the job.
     *
     * @param summaries what it reads
     * @param alerts what it appends to
     * @param partitions how many sensors there may be
     * @return the pipeline
     */
    public abstract BatchStage detect(SummaryStore summaries, AlertStore alerts, int partitions);
}
