package io.roda.tests.allocation;

import io.roda.annotations.RodaStruct;

@RodaStruct
record Digest(long sensor, double least, double greatest, double mean, long count, long time) {}
