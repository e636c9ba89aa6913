package io.roda.tests.keys;

import io.roda.annotations.Length;
import io.roda.annotations.RodaStruct;
import java.util.List;
import java.util.Random;

/** A record with a component of each kind that keys may be made of. */
@RodaStruct
record Any(
        boolean truth,
        byte tiny,
        short small,
        char letter,
        int number,
        long large,
        float rough,
        double precise,
        Color color,
        Point point,
        @Length(5) String text,
        long serial) {

    private static final float[] ROUGH = {0f, -0f, 1.5f, Float.NaN, Float.NEGATIVE_INFINITY};
    private static final double[] PRECISE = {0, -0.0, 1.5, Double.NaN, Double.longBitsToDouble(0x7ff8000000000001L)};
    private static final List<Color> COLORS = List.of(Color.RED, Color.GREEN, Color.BLUE);
    private static final String[] TEXTS = {"", "a", "ab", "\u00e9\u00e9", "abcde"};

    /** A record with components from small ranges, so that keys come again. */
    static Any random(final Random random, final long serial) {
        return new Any(
                random.nextBoolean(),
                (byte) (random.nextInt(3) - 2),
                (short) (random.nextInt(3) * 30_000),
                (char) (0xfffe + random.nextInt(2)),
                random.nextInt(3) - 1,
                Long.MIN_VALUE + random.nextInt(3),
                ROUGH[random.nextInt(ROUGH.length)],
                PRECISE[random.nextInt(PRECISE.length)],
                COLORS.get(random.nextInt(3)),
                new Point(random.nextInt(2), random.nextInt(2)),
                TEXTS[random.nextInt(TEXTS.length)],
                serial);
    }
}
