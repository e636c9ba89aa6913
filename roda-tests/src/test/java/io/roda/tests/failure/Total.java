package io.roda.tests.failure;

import io.roda.annotations.RodaStruct;

@RodaStruct
record Total(int key, long amount) {}
