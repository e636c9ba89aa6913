package io.roda.tests.aggregate;

import io.roda.annotations.RodaStruct;

@RodaStruct
record Trade(int symbol, double price, long volume) {}
