package io.roda.tests.declared;

import io.roda.annotations.Length;
import io.roda.annotations.RodaStruct;

@RodaStruct
record Input(
        int key,
        long time,
        byte tiny,
        short small,
        int number,
        long large,
        float rough,
        double precise,
        boolean truth,
        char letter,
        Mood mood,
        Place place,
        @Length(6) String text) {

    enum Mood {
        CALM,
        MERRY
    }

    @RodaStruct
    record Place(short x, byte y) {}
}
