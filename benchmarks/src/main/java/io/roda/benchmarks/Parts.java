package io.roda.benchmarks;

import io.roda.benchmarks.latency.Latency;
import io.roda.benchmarks.micro.AppendBenchmark;
import io.roda.benchmarks.micro.CodecBenchmark;
import io.roda.benchmarks.micro.HandOverBenchmark;
import io.roda.benchmarks.micro.IndexBuildBenchmark;
import io.roda.benchmarks.micro.IndexLookupBenchmark;
import io.roda.benchmarks.micro.IndexLookupWhileWritingBenchmark;
import io.roda.benchmarks.micro.PartitionScaleBenchmark;
import io.roda.benchmarks.micro.PipelineBenchmark;
import io.roda.benchmarks.micro.ReadBenchmark;
import io.roda.benchmarks.micro.ReaderScaleBenchmark;
import io.roda.benchmarks.micro.RecordSizeBenchmark;
import io.roda.benchmarks.micro.SlidingBenchmark;
import io.roda.benchmarks.persisted.PersistedAppend;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** All parts, in the order of the page. */
enum Parts implements Part {
    SENSOR("Readings to running summaries to alerts, from the first reading to the last alert: whole programs, each in"
            + " a JVM of its own.") {
        @Override
        public List<Figure> run(PartSetting setting) {
            return SensorPart.figures(setting.mode());
        }
    },
    STORES("What stores in files cost, beside stores in memory.") {
        @Override
        public List<Figure> run(PartSetting setting) {
            return StoresPart.figures(setting);
        }
    },
    PRIMITIVES("What Roda is made of, beside collections and codecs that do the same: a record, lookup or input.") {
        @Override
        public List<Figure> run(PartSetting setting) {
            return new JmhBenchmarks(setting.mode(), 2)
                    .withAllocation()
                    .figures(
                            AppendBenchmark.class,
                            ReadBenchmark.class,
                            CodecBenchmark.class,
                            IndexBuildBenchmark.class,
                            IndexLookupBenchmark.class,
                            SlidingBenchmark.class);
        }
    },
    HANDOVER("Records of 24 bytes from one thread to another, both of which spin.") {
        @Override
        public List<Figure> run(PartSetting setting) {
            return new JmhBenchmarks(setting.mode(), 5).figures(HandOverBenchmark.class);
        }
    },
    STAGES("The parts of the whole job by themselves, with what they allocate.") {
        @Override
        public List<Figure> run(PartSetting setting) {
            return new JmhBenchmarks(setting.mode(), 2).withAllocation().figures(PipelineBenchmark.class);
        }
    },
    SCALE("What grows with partitions, sizes of records, readers and writes.") {
        @Override
        public List<Figure> run(PartSetting setting) {
            return new JmhBenchmarks(setting.mode(), 2)
                    .figures(
                            PartitionScaleBenchmark.class,
                            RecordSizeBenchmark.class,
                            ReaderScaleBenchmark.class,
                            IndexLookupWhileWritingBenchmark.class);
        }
    },
    LATENCY("Round trips between two threads, and from when a reading is due to its alert.") {
        @Override
        public List<Figure> run(PartSetting setting) {
            List<Integer> rates = List.of(100_000, 1_000_000, 5_000_000);
            Latency.Sizes sizes =
                    switch (setting.mode()) {
                        case FULL -> new Latency.Sizes(1_000_000, rates, 3, 3, 1, false);
                        case SMOKE -> new Latency.Sizes(1000, List.of(10_000), 0.1, 1, 0, true);
                    };
            return Latency.figures(sizes, LOG);
        }
    },
    PERSISTED("Records appended to files, each published by itself, beside Chronicle Queue.") {
        @Override
        public List<Figure> run(PartSetting setting) {
            Path directory = setting.directory();
            PersistedAppend.Sizes sizes =
                    switch (setting.mode()) {
                        case FULL -> new PersistedAppend.Sizes(4_000_000, 3, 1, directory);
                        case SMOKE -> new PersistedAppend.Sizes(5000, 2, 0, directory);
                    };
            return PersistedAppend.figures(sizes, LOG);
        }
    };

    private static final PrintWriter LOG = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    private final String shows;

    Parts(String shows) {
        this.shows = shows;
    }

    @Override
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String shows() {
        return shows;
    }
}
