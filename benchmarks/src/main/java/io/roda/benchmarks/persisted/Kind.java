package io.roda.benchmarks.persisted;

import io.roda.benchmarks.ReadingCodec;
import io.roda.benchmarks.SummaryCodec;
import io.roda.runtime.WhenFull;

/** Which records are appended. */
enum Kind {
    READINGS("readings", ReadingCodec.LENGTH) {
        @Override
        RecordLog roda(WhenFull whenFull) {
            return new RodaReadings(whenFull);
        }

        @Override
        RecordLog chronicle(ChronicleLog.Content content) {
            return new ChronicleReadings(content);
        }
    },
    SUMMARIES("summaries", SummaryCodec.LENGTH) {
        @Override
        RecordLog roda(WhenFull whenFull) {
            return new RodaSummaries(whenFull);
        }

        @Override
        RecordLog chronicle(ChronicleLog.Content content) {
            return new ChronicleSummaries(content);
        }
    };

    private final String title;
    private final int length;

    Kind(String title, int length) {
        this.title = title;
        this.length = length;
    }

    String title() {
        return title + " of " + length + " bytes";
    }

    abstract RecordLog roda(WhenFull whenFull);

    abstract RecordLog chronicle(ChronicleLog.Content content);
}
