package io.roda.benchmarks;

import io.roda.runtime.spi.BatchStage;

/** The forms that Roda's pipelines can be written in. */
enum Form {
    /** Methods over records. */
    RECORD {
        @Override
        BatchStage summarize(ReadingStore readings, SummaryStore summaries, int partitions) {
            return SummarizeReadingsPipeline.from(readings)
                    .partitions(partitions)
                    .to(summaries);
        }

        @Override
        BatchStage detect(SummaryStore summaries, AlertStore alerts, int partitions) {
            return DetectJumpsPipeline.from(summaries).partitions(partitions).to(alerts);
        }
    },
    /** Methods over flyweights. */
    FLYWEIGHT {
        @Override
        BatchStage summarize(ReadingStore readings, SummaryStore summaries, int partitions) {
            return SummarizeInPlacePipeline.from(readings)
                    .partitions(partitions)
                    .to(summaries);
        }

        @Override
        BatchStage detect(SummaryStore summaries, AlertStore alerts, int partitions) {
            return DetectJumpsInPlacePipeline.from(summaries)
                    .partitions(partitions)
                    .to(alerts);
        }
    },
    /** Annotations on the summary; the comparison, which can't be declared, in flyweight form. */
    DECLARED {
        @Override
        BatchStage summarize(ReadingStore readings, SummaryStore summaries, int partitions) {
            return SummaryPipeline.from(readings).partitions(partitions).to(summaries);
        }

        @Override
        BatchStage detect(SummaryStore summaries, AlertStore alerts, int partitions) {
            return FLYWEIGHT.detect(summaries, alerts, partitions);
        }
    };

    abstract BatchStage summarize(ReadingStore readings, SummaryStore summaries, int partitions);

    abstract BatchStage detect(SummaryStore summaries, AlertStore alerts, int partitions);
}
