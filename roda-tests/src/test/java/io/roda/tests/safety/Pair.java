package io.roda.tests.safety;

import io.roda.annotations.RodaStruct;

@RodaStruct
record Pair(long left, long right) {}
