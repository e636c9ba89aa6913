package io.roda.tests.time;

import io.roda.tests.time.Clocked.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Events whose times go on in different ways. */
enum Streams {
    IN_ORDER {
        @Override
        List<Event> events(final Random random, final int count, final int ids) {
            return drifting(random, count, ids, 1);
        }
    },
    OUT_OF_ORDER {
        @Override
        List<Event> events(final Random random, final int count, final int ids) {
            return drifting(random, count, ids, random.nextInt(1, 12));
        }
    },
    SHUFFLED {
        @Override
        List<Event> events(final Random random, final int count, final int ids) {
            final List<Event> events = drifting(random, count, ids, 1);
            Collections.shuffle(events, random);
            return events;
        }
    },
    /** Every event in another of many buckets, far from one another. */
    SCATTERED {
        @Override
        List<Event> events(final Random random, final int count, final int ids) {
            final List<Event> events = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                events.add(event(random, ids, (random.nextInt(50) - 25L) * (1 << 20)));
            }
            return events;
        }
    },
    WITH_JUMPS {
        @Override
        List<Event> events(final Random random, final int count, final int ids) {
            final List<Event> events = new ArrayList<>();
            long time = -random.nextLong(5000);
            for (int i = 0; i < count; i++) {
                time += random.nextInt(200) == 0 ? Clocked.WIDTH * random.nextInt(1000) : random.nextInt(3);
                events.add(event(random, ids, time - random.nextInt(200)));
            }
            return events;
        }
    };

    abstract List<Event> events(Random random, int count, int ids);

    /** Times from below zero on, each behind the newest by less than so many buckets. */
    private static List<Event> drifting(final Random random, final int count, final int ids, final int scatter) {
        final List<Event> events = new ArrayList<>();
        final int pace = random.nextInt(1, 8);
        long time = -random.nextLong(3000);
        for (int i = 0; i < count; i++) {
            time += random.nextInt(pace);
            events.add(event(random, ids, time - random.nextLong(scatter * Clocked.WIDTH)));
        }
        return events;
    }

    static Event event(final Random random, final int ids, final long time) {
        return new Event(random.nextInt(ids), time, random.nextInt(1000) / 8.0);
    }
}
