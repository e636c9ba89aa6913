package io.roda.benchmarks.page;

import java.util.List;

/** What Roda is to reach, beside others that do the same. Each is judged by figures of one run. */
final class Goals {
    private static final String ONE_THREAD = "Whole job, 1 thread, .*";
    private static final String THREE_THREADS = "Whole job, 3 threads, .*";
    private static final String FAST_FORMS = "Roda, (flyweight|declared) form";

    /** Rounds to nothing: what a run allocates besides records, spread over its readings. */
    private static final double NO_BYTES = 0.05;

    static final List<Goal> ALL = List.of(
            hashMap("HashMap, heap provided", 25, "spec"),
            hashMap("HashMap, heap provided", 2, "dense"),
            hashMap("HashMap, heap provided", 2, "hot"),
            hashMap("HashMap", 50, "spec"),
            hashMap("HashMap", 10, "dense"),
            hashMap("HashMap", 8, "hot"),
            Goal.within("Record form: time, in times of the flyweight form's", 1.5, ONE_THREAD, Goal.ANY)
                    .of("Roda, record form")
                    .against("Roda, flyweight form"),
            Goal.amount(
                            "Record form: bytes on the heap for a reading",
                            NO_BYTES,
                            "Whole job, allocated .*, 1 thread, .*",
                            Goal.ANY)
                    .of("Roda, record form"),
            Goal.within("Flyweight or declared form: time, in times of the loop by hand's", 1.25, ONE_THREAD, Goal.ANY)
                    .of(FAST_FORMS)
                    .against("raw memory by hand"),
            disruptor(3, "spec"),
            disruptor(1.5, "hot"),
            Goal.ahead(
                            "Hand-over of records one by one: rate, in times of the Disruptor's",
                            1,
                            "HandOverBenchmark",
                            Goal.ANY)
                    .of(".*RODA_RING")
                    .against(".*DISRUPTOR"),
            Goal.ahead(
                            "Hand-over of records in batches: rate, in times of the Disruptor's",
                            1.8,
                            "HandOverBenchmark",
                            Goal.ANY)
                    .of(".*RODA_RING_BATCH")
                    .against(".*DISRUPTOR_BATCH"),
            Goal.ahead("Encoding: rate, in times of SBE's", 1, "CodecBenchmark", Goal.ANY)
                    .of("encode(Record|Flyweight)")
                    .against("encodeSbe"),
            Goal.ahead("Decoding: rate, in times of SBE's", 1, "CodecBenchmark", Goal.ANY)
                    .of("decode(Record|View)")
                    .against("decodeSbe"),
            Goal.within(
                            "Sliding statistics of 100,000: time, in times of that of 10",
                            1.3,
                            "SlidingBenchmark",
                            "size=100000")
                    .inColumn("size=10"),
            lookUp("HashMap", "HASH_MAP", 1),
            lookUp("ConcurrentSkipListMap", "SKIP_LIST_MAP", 5),
            Goal.ahead(
                            "Append to a file: rate, in times of Chronicle Queue's",
                            8,
                            "(readings|summaries) of .* bytes",
                            "append|open and append")
                    .of("Roda, .*")
                    .against("Chronicle Queue, .*"));

    private Goals() {}

    private static Goal hashMap(String program, double times, String set) {
        return Goal.ahead(
                        "Flyweight or declared form, one thread: rate, in times of that of \"" + program + '"',
                        times,
                        ONE_THREAD,
                        set)
                .of(FAST_FORMS)
                .against(program);
    }

    private static Goal lookUp(String map, String program, double times) {
        return Goal.ahead(
                        "Look-up while another thread writes: rate, in times of " + map + "'s",
                        times,
                        "IndexLookupWhileWritingBenchmark",
                        "writesPerSecond=[1-9].*")
                .of("lookUp, program=INDEX_.*")
                .against("lookUp, program=" + program);
    }

    private static Goal disruptor(double times, String set) {
        return Goal.ahead(
                        "Flyweight or declared form, three threads: rate, in times of the Disruptor's",
                        times,
                        THREE_THREADS,
                        set)
                .of(FAST_FORMS)
                .against("Disruptor, .*");
    }

    static List<Verdict> verdicts(List<Measured> figures) {
        return ALL.stream().flatMap(goal -> goal.verdicts(figures).stream()).toList();
    }
}
