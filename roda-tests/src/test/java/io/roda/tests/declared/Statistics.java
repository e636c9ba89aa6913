package io.roda.tests.declared;

import io.roda.annotations.Aggregate;
import io.roda.annotations.Bucket;
import io.roda.annotations.Count;
import io.roda.annotations.First;
import io.roda.annotations.Last;
import io.roda.annotations.Length;
import io.roda.annotations.Max;
import io.roda.annotations.Mean;
import io.roda.annotations.Min;
import io.roda.annotations.PartitionBy;
import io.roda.annotations.RodaStruct;
import io.roda.annotations.StdDev;
import io.roda.annotations.Sum;
import io.roda.annotations.Window;

/** All functions of every numeric type, as running aggregates and over windows. */
final class Statistics {
    static final int SIZE = 6;
    static final int EVERY = 2;

    private Statistics() {}

    @RodaStruct
    @Aggregate(from = Input.class)
    record RunningByte(
            @PartitionBy int key,
            @Count long count,
            @Sum("tiny") long sum,
            @Min("tiny") byte min,
            @Max("tiny") byte max,
            @Mean("tiny") double mean,
            @StdDev("tiny") double stdDev,
            @First("tiny") byte first,
            @Last("tiny") byte last) {}

    @RodaStruct
    @Aggregate(from = Input.class)
    record RunningShort(
            @PartitionBy int key,
            @Count long count,
            @Sum("small") long sum,
            @Min("small") short min,
            @Max("small") short max,
            @Mean("small") double mean,
            @StdDev("small") double stdDev,
            @First("small") short first,
            @Last("small") short last) {}

    @RodaStruct
    @Aggregate(from = Input.class)
    record RunningInt(
            @PartitionBy int key,
            @Count int count,
            @Sum("number") long sum,
            @Min("number") int min,
            @Max("number") int max,
            @Mean("number") double mean,
            @StdDev("number") double stdDev,
            @First("number") int first,
            @Last("number") int last) {}

    @RodaStruct
    @Aggregate(from = Input.class)
    record RunningLong(
            @PartitionBy int key,
            @Count long count,
            @Sum("large") long sum,
            @Min("large") long min,
            @Max("large") long max,
            @Mean("large") double mean,
            @StdDev("large") double stdDev,
            @First("large") long first,
            @Last("large") long last) {}

    @RodaStruct
    @Aggregate(from = Input.class)
    record RunningFloat(
            @PartitionBy int key,
            @Count long count,
            @Sum("rough") double sum,
            @Min("rough") float min,
            @Max("rough") float max,
            @Mean("rough") double mean,
            @StdDev("rough") double stdDev,
            @First("rough") float first,
            @Last("rough") float last) {}

    @RodaStruct
    @Aggregate(from = Input.class)
    record RunningDouble(
            @PartitionBy int key,
            @Count long count,
            @Sum("precise") double sum,
            @Min("precise") double min,
            @Max("precise") double max,
            @Mean("precise") double mean,
            @StdDev("precise") double stdDev,
            @First("precise") double first,
            @Last("precise") double last) {}

    /** What can't be computed with, but kept, under a key of several parts, one of them text. */
    @RodaStruct
    @Aggregate(from = Input.class)
    record RunningOthers(
            @PartitionBy int key,
            @PartitionBy @Length(6) String text,
            @PartitionBy @Bucket(10) long time,
            @First("truth") boolean firstTruth,
            @Last("truth") boolean lastTruth,
            @First("letter") char firstLetter,
            @Last("letter") char lastLetter,
            @First("mood") Input.Mood firstMood,
            @Last("mood") Input.Mood lastMood,
            @First("place") Input.Place firstPlace,
            @Last("place") Input.Place lastPlace,
            @First("text") @Length(6) String firstText,
            @Last("text") @Length(6) String lastText) {}

    @RodaStruct
    @Window(from = Input.class, size = SIZE, every = EVERY)
    record SlidingByte(
            @PartitionBy int key,
            @Count long count,
            @Sum("tiny") long sum,
            @Min("tiny") byte min,
            @Max("tiny") byte max,
            @Mean("tiny") double mean,
            @StdDev("tiny") double stdDev,
            @First("tiny") byte first,
            @Last("tiny") byte last) {}

    @RodaStruct
    @Window(from = Input.class, size = SIZE, every = EVERY)
    record SlidingShort(
            @PartitionBy int key,
            @Count long count,
            @Sum("small") long sum,
            @Min("small") short min,
            @Max("small") short max,
            @Mean("small") double mean,
            @StdDev("small") double stdDev,
            @First("small") short first,
            @Last("small") short last) {}

    @RodaStruct
    @Window(from = Input.class, size = SIZE, every = EVERY)
    record SlidingInt(
            @PartitionBy int key,
            @Count int count,
            @Sum("number") long sum,
            @Min("number") int min,
            @Max("number") int max,
            @Mean("number") double mean,
            @StdDev("number") double stdDev,
            @First("number") int first,
            @Last("number") int last) {}

    @RodaStruct
    @Window(from = Input.class, size = SIZE, every = EVERY)
    record SlidingLong(
            @PartitionBy int key,
            @Count long count,
            @Sum("large") long sum,
            @Min("large") long min,
            @Max("large") long max,
            @Mean("large") double mean,
            @StdDev("large") double stdDev,
            @First("large") long first,
            @Last("large") long last) {}

    @RodaStruct
    @Window(from = Input.class, size = SIZE, every = EVERY)
    record SlidingFloat(
            @PartitionBy int key,
            @Count long count,
            @Sum("rough") double sum,
            @Min("rough") float min,
            @Max("rough") float max,
            @Mean("rough") double mean,
            @StdDev("rough") double stdDev,
            @First("rough") float first,
            @Last("rough") float last) {}

    @RodaStruct
    @Window(from = Input.class, size = SIZE, every = EVERY)
    record SlidingDouble(
            @PartitionBy int key,
            @Count long count,
            @Sum("precise") double sum,
            @Min("precise") double min,
            @Max("precise") double max,
            @Mean("precise") double mean,
            @StdDev("precise") double stdDev,
            @First("precise") double first,
            @Last("precise") double last) {}

    /** What can't be computed with, but kept, under a key of several parts, one of them text. */
    @RodaStruct
    @Window(from = Input.class, size = SIZE, every = EVERY)
    record SlidingOthers(
            @PartitionBy int key,
            @PartitionBy @Length(6) String text,
            @PartitionBy @Bucket(10) long time,
            @First("truth") boolean firstTruth,
            @Last("truth") boolean lastTruth,
            @First("letter") char firstLetter,
            @Last("letter") char lastLetter,
            @First("mood") Input.Mood firstMood,
            @Last("mood") Input.Mood lastMood,
            @First("place") Input.Place firstPlace,
            @Last("place") Input.Place lastPlace,
            @First("text") @Length(6) String firstText,
            @Last("text") @Length(6) String lastText) {}
}
