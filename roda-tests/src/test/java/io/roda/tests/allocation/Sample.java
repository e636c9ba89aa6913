package io.roda.tests.allocation;

import io.roda.annotations.RodaStruct;

@RodaStruct
record Sample(long sensor, double value, long time) {}
