package io.roda.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.runtime.memory.Memory;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BucketTablesTest {
    private static final int PARTITIONS = 64;

    private static BucketTables tables(final long step, final int keep) {
        return new BucketTables("a test", PARTITIONS, 1024, new TimeSteps(step, keep));
    }

    private static long table(final BucketTables tables, final long bucket) {
        return BucketTables.slots(tables.place(bucket));
    }

    /** The directory starts with 64 places, and buckets like these start their search where others do. */
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1, -1",
        "100000, 100000",
        "1, 64",
        "1, 4096",
        "1, 4294967296",
        "1, 1125899906842624",
        "1, 36028797018963968",
        "60000, 68719476736",
        "9223372036854775807, 7",
        "1, 77777777777"
    })
    void everyBucketKeepsItsTableWhileTheDirectoryGrows(final long step, final long distance) {
        final BucketTables tables = tables(step, 0);
        final Map<Long, Long> found = new HashMap<>();
        for (long i = -1000; i < 1000; i++) {
            found.putIfAbsent(i * distance, table(tables, i * distance));
        }
        assertEquals(found.size(), found.values().stream().distinct().count());
        found.forEach((bucket, table) -> assertEquals(table, table(tables, bucket), () -> "bucket " + bucket));
    }

    @Test
    void theLeastAndTheGreatestBucketsAreBucketsLikeOthers() {
        final BucketTables tables = tables(1, 0);
        final long[] buckets = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, Long.MAX_VALUE - 1, Long.MAX_VALUE};
        final long[] found =
                LongStream.of(buckets).map(bucket -> table(tables, bucket)).toArray();
        assertEquals(buckets.length, LongStream.of(found).distinct().count());
        for (int i = 0; i < buckets.length; i++) {
            assertEquals(found[i], table(tables, buckets[i]));
            assertFalse(tables.isLate(buckets[i]));
        }
    }

    /** The rule for what is late, in numbers without a bound. */
    private static boolean isLate(final long bucket, final long newest, final long step, final int keep) {
        return BigInteger.valueOf(newest)
                        .subtract(BigInteger.valueOf(bucket))
                        .compareTo(BigInteger.valueOf(step).multiply(BigInteger.valueOf(keep)))
                >= 0;
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                Long.MIN_VALUE,
                Long.MIN_VALUE + 1,
                Long.MIN_VALUE + 30,
                -31,
                0,
                31,
                Long.MAX_VALUE - 30,
                Long.MAX_VALUE - 1,
                Long.MAX_VALUE
            })
    void lateIsWhatIsBehindTheLastOnesKept(final long newest) {
        final long[] steps = {1, 10, 1L << 32, Long.MAX_VALUE / 2, Long.MAX_VALUE};
        final int[] keeps = {1, 2, 3, 1 << 20, Integer.MAX_VALUE};
        for (final long step : steps) {
            for (final int keep : keeps) {
                final BucketTables tables = tables(step, keep);
                tables.place(newest);
                assertEquals(newest, tables.newest());
                final long span = step * keep;
                final long[] buckets = {
                    newest - span - 1, newest - span, newest - span + 1, newest - 1, newest, newest + 1, -1, 0, 1
                };
                final LongStream extremes =
                        LongStream.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE - 1, Long.MAX_VALUE);
                LongStream.concat(LongStream.of(buckets), extremes)
                        .forEach(bucket -> assertEquals(
                                isLate(bucket, newest, step, keep),
                                tables.isLate(bucket),
                                () -> bucket + " after " + newest + ", " + keep + " of " + step + " kept"));
            }
        }
    }

    @Test
    void nothingIsLateBeforeTheFirstBucketComes() {
        final BucketTables tables = tables(1, 1);
        assertFalse(tables.isLate(Long.MIN_VALUE));
        assertFalse(tables.isLate(Long.MAX_VALUE));
    }

    @Test
    void aJumpFarAheadRetiresAll() {
        final BucketTables tables = tables(1, 100);
        for (long bucket = 0; bucket < 100; bucket++) {
            final long place = tables.place(bucket);
            Memory.putLong(BucketTables.slots(place), bucket + 1);
            BucketTables.use(place);
        }
        assertEquals(0, tables.reuse());
        tables.place(1L << 40);
        for (long bucket = 0; bucket < 100; bucket++) {
            assertTrue(tables.isLate(bucket));
            assertEquals(bucket + 1, tables.reuse());
        }
        assertEquals(0, tables.reuse());
    }

    private static void put(final long place, final int key) {
        final long hash = KeyHash.of(key) & 0x7fff_ffffL;
        PartitionSlots.put(BucketTables.slots(place), BucketTables.count(place) - 1, PartitionSlots.word(hash, key));
        BucketTables.use(place);
    }

    @Test
    void aTableDoublesBeforeItIsMoreThanHalfFull() {
        final BucketTables tables = tables(1, 0);
        final long place = tables.place(3);
        assertEquals(8, BucketTables.count(place));
        for (int key = 0; key < 1000; key++) {
            put(place, key);
            assertEquals(2 * BucketTables.used(place) > BucketTables.count(place), tables.makeRoom(place));
            assertTrue(2 * BucketTables.used(place) <= BucketTables.count(place));
        }
        assertEquals(2048, BucketTables.count(place));
        final long table = BucketTables.slots(place);
        assertEquals(
                LongStream.range(0, 1000).boxed().toList(),
                LongStream.range(0, 2048)
                        .map(slot -> Memory.getLong(table + slot * Long.BYTES))
                        .filter(word -> word != 0)
                        .map(PartitionSlots::number)
                        .sorted()
                        .boxed()
                        .toList());
    }

    /** Neither older ones take memory for as many keys, nor newer ones that come in turn with the one that has them. */
    @Test
    void theTableOfANewerBucketIsAsLargeAsThatOfTheNewestBefore() {
        final BucketTables tables = tables(1, 0);
        final long place = tables.place(10);
        for (int key = 0; key < 1000; key++) {
            put(place, key);
            tables.makeRoom(place);
        }
        assertEquals(8, BucketTables.count(tables.place(5)));
        tables.place(10);
        assertEquals(8, BucketTables.count(tables.place(6)));
        assertEquals(2048, BucketTables.count(tables.place(11)));
        tables.place(10);
        assertEquals(8, BucketTables.count(tables.place(12)));
    }

    /** Buckets come and go in a directory where many start their search at one place. */
    @Property(tries = 100)
    void bucketsThatStayAreFoundAfterOthersAreRetired(@ForAll final long seed) {
        final Random random = new Random(seed);
        final long step = new long[] {1, 1, 1000, 1L << 40}[random.nextInt(4)];
        final long stride = step * new long[] {1, 3, 64, 1L << 12, 1L << 16}[random.nextInt(5)];
        final int keep = (int) (stride / step) * random.nextInt(1, 200);
        final BucketTables tables = tables(step, keep);
        final TreeMap<Long, Long> model = new TreeMap<>();
        long newest = Long.MIN_VALUE;
        for (int i = 0; i < 2000; i++) {
            final long bucket = stride * (i / 4 + random.nextInt(200) - 1000L);
            if (newest != Long.MIN_VALUE) {
                assertEquals(isLate(bucket, newest, step, keep), tables.isLate(bucket));
            }
            if (tables.isLate(bucket)) {
                continue;
            }
            final long place = tables.place(bucket);
            if (model.containsKey(bucket)) {
                assertEquals(model.get(bucket), BucketTables.slots(place));
                continue;
            }
            assertEquals(0, BucketTables.used(place));
            Memory.putLong(BucketTables.slots(place), i + 1);
            BucketTables.use(place);
            model.put(bucket, BucketTables.slots(place));
            newest = Math.max(newest, bucket);
            while (isLate(model.firstKey(), newest, step, keep)) {
                model.pollFirstEntry();
            }
            assertEquals(newest, tables.newest());
        }
        model.forEach((bucket, table) -> assertEquals(table, table(tables, bucket), () -> "bucket " + bucket));
    }

    /** Time goes on bucket by bucket, so that each lies beside the one before, and jumps to where others lie already. */
    @Property(tries = 200)
    void bucketsThatComeInARowAreFound(@ForAll final long seed) {
        final Random random = new Random(seed);
        final long step = new long[] {1, 3, 1000}[random.nextInt(3)];
        final int keep = new int[] {0, 1, 7, 40, 200}[random.nextInt(5)];
        final int jumps = random.nextInt(2, 60);
        final BucketTables tables = tables(step, keep);
        final TreeMap<Long, Long> model = new TreeMap<>();
        long newest = -random.nextLong(500) * step - random.nextLong(step);
        long bucket = newest;
        for (int i = 0; i < 1500; i++) {
            final long place = tables.place(bucket);
            if (model.containsKey(bucket)) {
                assertEquals(model.get(bucket), BucketTables.slots(place), "bucket " + bucket);
            } else {
                assertEquals(0, BucketTables.used(place));
                BucketTables.use(place);
                model.put(bucket, BucketTables.slots(place));
            }
            newest = Math.max(newest, bucket);
            while (keep != 0 && isLate(model.firstKey(), newest, step, keep)) {
                model.pollFirstEntry();
            }
            bucket = switch (random.nextInt(jumps)) {
                case 0 -> newest + step * random.nextLong(300) + random.nextLong(step);
                case 1 -> model.ceilingKey(newest - random.nextLong(newest - model.firstKey() + 1));
                default -> bucket + step;
            };
        }
        model.forEach((kept, table) -> assertEquals(table, table(tables, kept), () -> "bucket " + kept));
    }

    /** Three steps lie between the least time and the greatest. */
    @ParameterizedTest
    @CsvSource({"3, true", "4, false", "2147483647, false"})
    void theLeastTimeIsLateIfItIsTooFarBehindTheGreatest(final int keep, final boolean late) {
        final BucketTables tables = tables(6_148_914_691_236_517_205L, keep);
        tables.place(Long.MAX_VALUE);
        assertEquals(late, tables.isLate(Long.MIN_VALUE));
    }

    /** The nearest buckets on both sides of zero start their search at one place; with this seed it makes a difference. */
    @Test
    void bucketsInARowAcrossZeroAreFound() {
        bucketsThatComeInARowAreFound(8194237807748265162L);
    }

    @Test
    void aStepIsAtLeastOne() {
        assertThrows(IllegalArgumentException.class, () -> new TimeSteps(0, 1));
    }
}
