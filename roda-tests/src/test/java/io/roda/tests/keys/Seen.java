package io.roda.tests.keys;

import io.roda.annotations.RodaStruct;

/** How many records with the same key came before. */
@RodaStruct
record Seen(long before) {}
