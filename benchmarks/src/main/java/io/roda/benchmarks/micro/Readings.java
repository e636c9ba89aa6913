package io.roda.benchmarks.micro;

import io.roda.benchmarks.Reading;
import io.roda.benchmarks.ReadingStore;
import io.roda.benchmarks.SensorKey;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;

/** Makes the readings that are used here. */
final class Readings {
    static final int SENSORS = 1000;

    /** Values are whole numbers below this. */
    private static final int VALUES = 10_007;

    private Readings() {}

    /**
     * The values go up and down, so that neither least nor greatest is always the newest. Sensor and time give records
     * whose hash codes are spread well, which maps of the class library need: with 1 in place of 7919 six keys have the same.
     */
    static Reading reading(int i) {
        long time = i * 7919L;
        return new Reading(i % SENSORS, time % VALUES, time);
    }

    /** A later reading under the key of one of the first ones, whose value differs from that of each before. */
    static Reading again(int i, int keys) {
        Reading first = reading(i % keys);
        long times = i / keys;
        return new Reading(first.sensorId(), first.value() + VALUES * times, first.timestamp());
    }

    /** A sum of such values as if they were those of the first ones. */
    static double first(double sum) {
        return sum % VALUES;
    }

    /** A key of a reading made here in one word, for maps that spare objects for keys. */
    static long packed(SensorKey key) {
        return key.sensorId() << Integer.SIZE | key.bucket();
    }

    static ReadingStore open(RodaEngine engine, int capacity) {
        return ReadingStore.open(engine, StoreOptions.inMemory("readings", capacity));
    }

    static ReadingStore filled(RodaEngine engine, int count) {
        ReadingStore store = open(engine, count);
        for (int i = 0; i < count; i++) {
            store.push(reading(i));
        }
        return store;
    }

    static void check(String what, long actual, long expected) {
        if (actual != expected) {
            throw new IllegalStateException(what + " is " + actual + ", expected " + expected);
        }
    }

    static void check(String what, Object actual, Object expected) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException(what + " is " + actual + ", expected " + expected);
        }
    }

    static void check(String what, double actual, double expected) {
        if (actual != expected) {
            throw new IllegalStateException(what + " is " + actual + ", expected " + expected);
        }
    }
}
