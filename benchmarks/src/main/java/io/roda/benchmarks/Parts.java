package io.roda.benchmarks;

import io.roda.benchmarks.micro.AppendBenchmark;
import io.roda.benchmarks.micro.CodecBenchmark;
import io.roda.benchmarks.micro.HandOverBenchmark;
import io.roda.benchmarks.micro.IndexBuildBenchmark;
import io.roda.benchmarks.micro.IndexLookupBenchmark;
import io.roda.benchmarks.micro.ReadBenchmark;
import io.roda.benchmarks.micro.SlidingBenchmark;
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
            return new JmhBenchmarks(setting.mode())
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
            return new JmhBenchmarks(setting.mode()).figures(HandOverBenchmark.class);
        }
    };

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
