package io.roda.tests.keys;

import io.roda.annotations.Aggregate;
import io.roda.annotations.DirectIndex;
import io.roda.annotations.Key;
import io.roda.annotations.Length;
import io.roda.annotations.PartitionBy;
import io.roda.annotations.Reduce;
import io.roda.annotations.RodaStruct;

/** Keys of structs, and a pipeline and an index for each kind of key. */
final class Keys {
    private Keys() {}

    @RodaStruct
    record Nested(Point point, Color color, double precise) {}

    @RodaStruct
    record Text(@Length(5) String text, double precise) {}

    @RodaStruct
    @SuppressWarnings("ArrayRecordComponent") // Roda copies arrays
    record Many(@Length(2) int[] numbers, boolean truth) {}

    /** Components named like what generated code has of its own. */
    @RodaStruct
    record Clashing(int at, byte slot, short hash, char latest, long FREE) {}

    @Aggregate
    static final class ByBoolean {
        private ByBoolean() {}

        @PartitionBy
        static boolean key(final Any a) {
            return a.truth();
        }

        @Reduce
        static Seen count(final long index, final Any a, final Seen seen) {
            return new Seen(index);
        }
    }

    @DirectIndex
    static final class LatestBoolean {
        private LatestBoolean() {}

        @Key
        static boolean key(final Any a) {
            return a.truth();
        }
    }

    @Aggregate
    static final class ByByte {
        private ByByte() {}

        @PartitionBy
        static byte key(final Any a) {
            return a.tiny();
        }

        @Reduce
        static Seen count(final long index, final Any a, final Seen seen) {
            return new Seen(index);
        }
    }

    @DirectIndex
    static final class LatestByte {
        private LatestByte() {}

        @Key
        static byte key(final Any a) {
            return a.tiny();
        }
    }

    @Aggregate
    static final class ByShort {
        private ByShort() {}

        @PartitionBy
        static short key(final Any a) {
            return a.small();
        }

        @Reduce
        static Seen count(final long index, final Any a, final Seen seen) {
            return new Seen(index);
        }
    }

    @DirectIndex
    static final class LatestShort {
        private LatestShort() {}

        @Key
        static short key(final Any a) {
            return a.small();
        }
    }

    @Aggregate
    static final class ByChar {
        private ByChar() {}

        @PartitionBy
        static char key(final Any a) {
            return a.letter();
        }

        @Reduce
        static Seen count(final long index, final Any a, final Seen seen) {
            return new Seen(index);
        }
    }

    @DirectIndex
    static final class LatestChar {
        private LatestChar() {}

        @Key
        static char key(final Any a) {
            return a.letter();
        }
    }

    @Aggregate
    static final class ByInt {
        private ByInt() {}

        @PartitionBy
        static int key(final Any a) {
            return a.number();
        }

        @Reduce
        static Seen count(final long index, final Any a, final Seen seen) {
            return new Seen(index);
        }
    }

    @DirectIndex
    static final class LatestInt {
        private LatestInt() {}

        @Key
        static int key(final Any a) {
            return a.number();
        }
    }

    @Aggregate
    static final class ByLong {
        private ByLong() {}

        @PartitionBy
        static long key(final Any a) {
            return a.large();
        }

        @Reduce
        static Seen count(final long index, final Any a, final Seen seen) {
            return new Seen(index);
        }
    }

    @DirectIndex
    static final class LatestLong {
        private LatestLong() {}

        @Key
        static long key(final Any a) {
            return a.large();
        }
    }

    @Aggregate
    static final class ByFloat {
        private ByFloat() {}

        @PartitionBy
        static float key(final Any a) {
            return a.rough();
        }

        @Reduce
        static Seen count(final long index, final Any a, final Seen seen) {
            return new Seen(index);
        }
    }

    @DirectIndex
    static final class LatestFloat {
        private LatestFloat() {}

        @Key
        static float key(final Any a) {
            return a.rough();
        }
    }

    @Aggregate
    static final class ByDouble {
        private ByDouble() {}

        @PartitionBy
        static double key(final Any a) {
            return a.precise();
        }

        @Reduce
        static Seen count(final long index, final Any a, final Seen seen) {
            return new Seen(index);
        }
    }

    @DirectIndex
    static final class LatestDouble {
        private LatestDouble() {}

        @Key
        static double key(final Any a) {
            return a.precise();
        }
    }

    @Aggregate
    static final class ByEnum {
        private ByEnum() {}

        @PartitionBy
        static Color key(final Any a) {
            return a.color();
        }

        @Reduce
        static Seen count(final long index, final Any a, final Seen seen) {
            return new Seen(index);
        }
    }

    @DirectIndex
    static final class LatestEnum {
        private LatestEnum() {}

        @Key
        static Color key(final Any a) {
            return a.color();
        }
    }

    @Aggregate
    static final class ByStruct {
        private ByStruct() {}

        @PartitionBy
        static Point key(final Any a) {
            return a.point();
        }

        @Reduce
        static Seen count(final long index, final Any a, final Seen seen) {
            return new Seen(index);
        }
    }

    @DirectIndex
    static final class LatestStruct {
        private LatestStruct() {}

        @Key
        static Point key(final Any a) {
            return a.point();
        }
    }

    @Aggregate
    static final class ByNested {
        private ByNested() {}

        @PartitionBy
        static Nested key(final Any a) {
            return new Nested(a.point(), a.color(), a.precise());
        }

        @Reduce
        static Seen count(final long index, final Any a, final Seen seen) {
            return new Seen(index);
        }
    }

    @DirectIndex
    static final class LatestNested {
        private LatestNested() {}

        @Key
        static Nested key(final Any a) {
            return new Nested(a.point(), a.color(), a.precise());
        }
    }

    @Aggregate
    static final class ByText {
        private ByText() {}

        @PartitionBy
        static Text key(final Any a) {
            return new Text(a.text(), a.precise());
        }

        @Reduce
        static Seen count(final long index, final Any a, final Seen seen) {
            return new Seen(index);
        }
    }

    @DirectIndex
    static final class LatestText {
        private LatestText() {}

        @Key
        static Text key(final Any a) {
            return new Text(a.text(), a.precise());
        }
    }

    @Aggregate
    static final class ByMany {
        private ByMany() {}

        @PartitionBy
        static Many key(final Any a) {
            return new Many(new int[] {a.number(), a.tiny()}, a.truth());
        }

        @Reduce
        static Seen count(final long index, final Any a, final Seen seen) {
            return new Seen(index);
        }
    }

    @DirectIndex
    static final class LatestMany {
        private LatestMany() {}

        @Key
        static Many key(final Any a) {
            return new Many(new int[] {a.number(), a.tiny()}, a.truth());
        }
    }

    @Aggregate
    static final class ByClashing {
        private ByClashing() {}

        @PartitionBy
        static Clashing key(final Any a) {
            return new Clashing(a.number(), a.tiny(), a.small(), a.letter(), a.large());
        }

        @Reduce
        static Seen count(final long index, final Any a, final Seen seen) {
            return new Seen(index);
        }
    }

    @DirectIndex
    static final class LatestClashing {
        private LatestClashing() {}

        @Key
        static Clashing key(final Any a) {
            return new Clashing(a.number(), a.tiny(), a.small(), a.letter(), a.large());
        }
    }
}
