package io.roda.tests.kill;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import io.roda.runtime.spi.RecordStore;
import io.roda.runtime.spi.Stage;
import io.roda.tests.kill.Sensors.Reading;
import io.roda.tests.kill.Sensors.SensorKey;
import io.roda.tests.kill.Sensors.Summary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * The stores and pipelines that are killed, all in files.
 *
 * <pre>
 * readings ─┬─ summaries ─┬─ alerts
 *           │             └─ an index
 *           ├─ sliding
 *           └─ newest      a ring that overwrites
 * recent                   a ring that overwrites, pushed to
 * pulses ───┬─ totals ──── peaks
 *           └─ handled     by a named reader; pulses and totals are rings that wait
 * </pre>
 *
 * <p>In a whole plant nothing is overwritten, so that every record that there ever was can be compared with: those that
 * wait are so large that they never come round. They are rings there, too, since over a ring a window keeps copies.
 */
final class Plant implements AutoCloseable {
    /** Ends the input. More of it would make larger files and no other instants. */
    static final int READINGS = 100_000;

    /** Room in excess, for records too many to be seen, and for what a named reader handles again. */
    static final int SPARE = 1_000;

    static final List<String> OVERWRITTEN = List.of("newest", "recent");
    static final List<String> WAITING = List.of("pulses", "totals");
    static final List<String> STORES = List.of(
            "readings", "summaries", "alerts", "sliding", "newest", "recent", "pulses", "totals", "peaks", "handled");
    static final List<String> RESULTS = List.of("summaries", "alerts", "sliding", "newest", "totals", "peaks");

    private static final int OVERWRITTEN_SLOTS = 1_500;

    /** So few that the rings are mostly full, and that a gate which gives way too early has its inputs overwritten. */
    private static final int WAITING_SLOTS = 300;

    private static final int BUCKETS = Sensors.SENSORS * (READINGS / Sensors.BUCKET);

    /** How far the writer runs ahead of the pipelines. */
    private static final int LEAD = 2_000;

    private final boolean whole;
    private final RodaEngine engine;
    private final Sensors_ReadingStore readings;
    private final Sensors_ReadingStore recent;
    private final Sensors_ReadingStore pulses;
    private final Sensors_SummaryStore summaries;
    private final Sensors_LatestIndex latest;
    private final List<Stage> pipelines;
    private final List<RecordStore> stores = new ArrayList<>();
    private final long behindAtFirst;
    private final String sizesAtFirst;

    /** Opens what is in a directory, or makes it. */
    Plant(final Path directory, final boolean whole, final long snapshotEvery) {
        this.whole = whole;
        engine = RodaEngine.builder()
                .directory(directory)
                .snapshotEvery(snapshotEvery)
                .errorHandler(failure -> {
                    failure.printStackTrace();
                    Runtime.getRuntime().halt(Victim.FAILED);
                })
                .build();
        readings = kept(Sensors_ReadingStore.open(engine, file("readings")));
        recent = kept(Sensors_ReadingStore.open(engine, file("recent")));
        pulses = kept(Sensors_ReadingStore.open(engine, file("pulses")));
        summaries = kept(Sensors_SummaryStore.open(engine, file("summaries")));
        final Handler handler =
                new Handler(pulses.reader("handler"), kept(Sensors_HandledStore.open(engine, file("handled"))));
        latest = Sensors_LatestIndex.over(summaries);
        final Sensors_TotalStore totals = kept(Sensors_TotalStore.open(engine, file("totals")));
        final Sensors_SummarizePipeline summarize =
                Sensors_SummarizePipeline.from(readings).partitions(BUCKETS).to(summaries);
        final Sensors_DetectPipeline detect = Sensors_DetectPipeline.from(summaries)
                .partitions(Sensors.SENSORS)
                .to(kept(Sensors_AlertStore.open(engine, file("alerts"))));
        final Sensors_SlidingPipeline slide = Sensors_SlidingPipeline.from(readings)
                .partitions(Sensors.SENSORS)
                .to(kept(Sensors_SlidingStore.open(engine, file("sliding"))));
        final Sensors_SlidingPipeline renew = Sensors_SlidingPipeline.from(readings)
                .partitions(Sensors.SENSORS)
                .to(kept(Sensors_SlidingStore.open(engine, file("newest"))));
        final Sensors_TotalPipeline total =
                Sensors_TotalPipeline.from(pulses).partitions(BUCKETS).to(totals);
        final Sensors_FindPeaksPipeline find =
                Sensors_FindPeaksPipeline.from(totals).to(kept(Sensors_AlertStore.open(engine, file("peaks"))));
        pipelines = List.of(summarize, slide, renew, detect, total, find);
        behindAtFirst = behind();
        sizesAtFirst =
                stores.stream().map(store -> store.name() + " " + store.size()).collect(Collectors.joining(" "));
        engine.run("summarize", summarize, latest);
        engine.run("detect", detect);
        engine.run("slide", slide, renew);
        engine.run("total", total);
        engine.run("find", find);
        engine.run("handle", handler::handle);
    }

    private <S extends RecordStore> S kept(final S store) {
        stores.add(store);
        return store;
    }

    private StoreOptions file(final String name) {
        if (WAITING.contains(name)) {
            return StoreOptions.file(name, whole ? READINGS + SPARE : WAITING_SLOTS)
                    .whenFull(WhenFull.WAIT_FOR_READERS);
        }
        if (!whole && OVERWRITTEN.contains(name)) {
            return StoreOptions.file(name, OVERWRITTEN_SLOTS).whenFull(WhenFull.OVERWRITE_OLDEST);
        }
        return StoreOptions.file(name, READINGS + SPARE);
    }

    /** The stores' names, each with how many records were found in it. */
    String sizesAtFirst() {
        return sizesAtFirst;
    }

    /** How many inputs the pipelines had before them when they were opened. */
    long behindAtFirst() {
        return behindAtFirst;
    }

    private long behind() {
        return pipelines.stream()
                .mapToLong(stage -> stage.inputPosition() - stage.processedPosition())
                .sum();
    }

    void awaitIdle() {
        if (!engine.awaitIdle(Duration.ofSeconds(60))) {
            throw new IllegalStateException("still " + behind() + " behind after a minute");
        }
    }

    /** Goes on with the input, up to a sequence. A death may have come between one of the stores and the next. */
    void push(final long end) {
        for (long at = pulses.size(); at < end; at++) {
            final Reading reading = Reading.of(at);
            if (readings.size() == at) {
                readings.push(reading);
            }
            if (recent.size() == at) {
                recent.claim().set(reading);
                recent.publish();
            }
            pulses.push(reading);
            while (at % 64 == 0 && isFarAhead()) {
                LockSupport.parkNanos(50_000);
            }
        }
    }

    private boolean isFarAhead() {
        return pipelines.stream().anyMatch(stage -> stage.inputPosition() - stage.processedPosition() > LEAD);
    }

    /** Looks every key up. */
    void checkIndex() {
        final Map<SensorKey, Summary> expected = new HashMap<>();
        final Sensors_SummaryReader reader = summaries.reader();
        while (reader.next()) {
            final Summary summary = reader.get();
            expected.put(new SensorKey(summary.sensorId(), summary.timestamp()), summary);
        }
        final Sensors_LatestIndexReader found = latest.reader();
        if (found.size() != expected.size()) {
            throw new IllegalStateException(found.size() + " keys indexed, not " + expected.size());
        }
        expected.forEach((key, summary) -> {
            if (!summary.equals(found.get(key))) {
                throw new IllegalStateException(key + " is indexed as " + found.get(key) + ", not " + summary);
            }
        });
    }

    @Override
    public void close() {
        engine.close();
    }
}
