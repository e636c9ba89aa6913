package io.roda.benchmarks;

import io.roda.runtime.Durability;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@link StoreCosts} shows a table of. Each makes the files that it needs in a directory of its own. */
enum Subject {
    /** Appending to stores in memory and in files, whose memory has been touched by opening them. */
    APPEND("ns/record", 1e9, "M records/s", 1e-6) {
        @Override
        List<Cost> costs(CostComparison.Sizes sizes, WorkDirectory directory) {
            List<Cost> costs = new ArrayList<>();
            for (WhenFull policy : new WhenFull[] {WhenFull.FAIL, WhenFull.OVERWRITE_OLDEST}) {
                long capacity = policy == WhenFull.FAIL ? sizes.records() : Math.max(1, sizes.records() / LAPS);
                String kind = policy == WhenFull.FAIL ? "" : ", ring";
                for (AppendCost.Way way : AppendCost.Way.values()) {
                    String title = lower(way) + kind;
                    StoreOptions memory =
                            StoreOptions.inMemory(READINGS, capacity).whenFull(policy);
                    costs.add(new AppendCost(title + ", memory", null, memory, way, sizes.records()));
                    StoreOptions file = StoreOptions.file(READINGS, capacity).whenFull(policy);
                    Path place = directory.resolve(title);
                    costs.add(new AppendCost(title + ", file", place, file, way, sizes.records()));
                }
            }
            return costs;
        }
    },
    /** What durability costs a publication, of a record or of a pipeline's batch. */
    PUBLISH("us/publication", 1e6, "M records/s", 1e-6) {
        @Override
        List<Cost> costs(CostComparison.Sizes sizes, WorkDirectory directory) {
            List<Cost> costs = new ArrayList<>();
            for (Durability durability : DURABILITIES) {
                boolean each = durability.equals(Durability.syncEachPublish());
                long records = each ? sizes.publications() : sizes.records();
                String title = "push, " + durability;
                StoreOptions options = StoreOptions.file(READINGS, records).durability(durability);
                costs.add(new AppendCost(title, directory.resolve(title), options, AppendCost.Way.PUSH, records));
            }
            for (Durability durability : DURABILITIES) {
                boolean each = durability.equals(Durability.syncEachPublish());
                int batches = each ? sizes.publications() : Math.max(1, sizes.records() / BatchCost.BATCH);
                String title = "batch of " + BatchCost.BATCH + ", " + durability;
                costs.add(new BatchCost(title, directory.resolve(title), durability, batches));
            }
            return costs;
        }
    },
    /** Making stores and opening them again. */
    CREATE("ms/GiB", 1e3, "GiB/s", 1) {
        @Override
        List<Cost> costs(CostComparison.Sizes sizes, WorkDirectory directory) {
            long capacity = FilledStore.records(sizes.mebibytes());
            StoreOptions file = StoreOptions.file(READINGS, capacity);
            StoreOptions ring = file.whenFull(WhenFull.OVERWRITE_OLDEST);
            return List.of(
                    new CreationCost("new, memory", null, StoreOptions.inMemory(READINGS, capacity)),
                    new CreationCost("new, file", directory.resolve("new"), file),
                    new ReopeningCost("again, empty file", new FilledStore(directory.resolve("empty"), file, 0)),
                    new ReopeningCost("again, full file", new FilledStore(directory.resolve("full"), file, capacity)),
                    new ReopeningCost("again, full ring", new FilledStore(directory.resolve("ring"), ring, capacity)));
        }
    },
    /** From {@code RodaEngine.attach} to the first record. */
    ATTACH("ms", 1e3, "times/s", 1) {
        @Override
        List<Cost> costs(CostComparison.Sizes sizes, WorkDirectory directory) {
            long capacity = FilledStore.records(sizes.mebibytes());
            StoreOptions file = StoreOptions.file(READINGS, capacity);
            StoreOptions ring = file.whenFull(WhenFull.OVERWRITE_OLDEST);
            return List.of(
                    new AttachingCost("full file", new FilledStore(directory.resolve("full"), file, capacity)),
                    new AttachingCost(
                            "ring, lapped", new FilledStore(directory.resolve("ring"), ring, capacity + capacity / 2)));
        }
    },
    /** From making a pipeline, or opening its engine, to where it has caught up. */
    RECOVER("ms", 1e3, "M partitions/s", 1e-6) {
        @Override
        List<Cost> costs(CostComparison.Sizes sizes, WorkDirectory directory) {
            List<Cost> costs = new ArrayList<>();
            for (int partitions : sizes.partitions()) {
                String title = String.format(Locale.ROOT, "%,d partitions", partitions);
                costs.add(new TableCost(title + ", memory for them", partitions));
                Path place = directory.resolve(partitions + "-state");
                costs.add(new RecoveryCost(title + ", state taken up", place, partitions, 0, false));
                for (int inputs : sizes.replayed()) {
                    String replayed = String.format(Locale.ROOT, ", stores, %,d replayed", inputs);
                    Path files = directory.resolve(partitions + "-" + inputs);
                    costs.add(new RecoveryCost(title + replayed, files, partitions, inputs, true));
                }
            }
            return costs;
        }
    };

    private static final String READINGS = "readings";

    /** How often a ring is gone round. */
    private static final int LAPS = 4;

    private static final List<Durability> DURABILITIES =
            List.of(Durability.process(), Durability.syncEvery(Duration.ofMillis(10)), Durability.syncEachPublish());

    private final String timeUnit;
    private final double timeFactor;
    private final String rateUnit;
    private final double rateFactor;

    Subject(String timeUnit, double timeFactor, String rateUnit, double rateFactor) {
        this.timeUnit = timeUnit;
        this.timeFactor = timeFactor;
        this.rateUnit = rateUnit;
        this.rateFactor = rateFactor;
    }

    abstract List<Cost> costs(CostComparison.Sizes sizes, WorkDirectory directory);

    /** What {@link #time} is counted in. */
    final String timeUnit() {
        return timeUnit;
    }

    /** The time that is shown for the seconds of a cost's runs. */
    final Spread time(Cost cost, Spread seconds) {
        return seconds.times(timeFactor / cost.units());
    }

    /** The line above the table. */
    final String heading() {
        return String.format(
                Locale.ROOT,
                "%-44s %14s [%10s - %10s] %14s %10s",
                lower(this),
                timeUnit,
                "least",
                "greatest",
                rateUnit,
                "to memory");
    }

    /**
     * A line of the table.
     *
     * @param cost what was done
     * @param seconds the seconds of its runs
     * @param memory those of the same in memory, or null where there is no such thing
     */
    final String line(Cost cost, Spread seconds, Spread memory) {
        Spread times = time(cost, seconds);
        return String.format(
                Locale.ROOT,
                "%-44s %14.3f [%10.3f - %10.3f] %14.3f %10s",
                cost.title(),
                times.median(),
                times.least(),
                times.greatest(),
                cost.items() / seconds.median() * rateFactor,
                memory == null ? "" : String.format(Locale.ROOT, "%.2f", seconds.median() / memory.median()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
