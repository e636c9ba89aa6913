package io.roda.tests.failure;

import io.roda.annotations.RodaStruct;

@RodaStruct
record Step(int key, long amount) {}
