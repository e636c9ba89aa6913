package io.roda.tests.window;

import io.roda.annotations.RodaStruct;

@RodaStruct
record Tick(int key, long value) {}
