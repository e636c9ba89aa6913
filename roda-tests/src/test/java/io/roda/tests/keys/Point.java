package io.roda.tests.keys;

import io.roda.annotations.RodaStruct;

@RodaStruct
record Point(int x, int y) {}
