package io.roda.tests.safety;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.WhenFull;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.agrona.concurrent.UnsafeBuffer;

/** What would end a JVM that trusts its callers; the thrown exceptions are the answer hoped for. */
enum Attack {
    /** One pipeline driven by several threads, whose queues of extremes would run out of their rings. */
    PIPELINE_ON_MANY_THREADS {
        @Override
        void run() throws InterruptedException {
            for (int round = 0; round < 40; round++) {
                try (RodaEngine engine = RodaEngine.manual()) {
                    final SampleStore samples = SampleStore.open(engine, StoreOptions.inMemory("samples", 20_000));
                    final ExtremesStore extremes = ExtremesStore.open(engine, StoreOptions.inMemory("out", 20_000));
                    for (int i = 0; i < samples.capacity(); i++) {
                        samples.push(new Sample(1, new Pair(0, 0), i));
                    }
                    final ExtremesPipeline pipeline =
                            ExtremesPipeline.from(samples).partitions(1).to(extremes);
                    onManyThreads(() -> {
                        while (pipeline.processedPosition() < samples.size()) {
                            attempt(pipeline::doWork);
                        }
                    });
                }
            }
        }
    },

    /** Everything a store ever handed out, used after its end and the end of everything else. */
    USE_AFTER_CLOSE {
        @Override
        void run() {
            final List<Runnable> uses = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                keepUses(uses);
            }
            System.gc();
            try (RodaEngine engine = RodaEngine.manual()) {
                for (int i = 0; i < 20; i++) {
                    SampleStore.open(engine, StoreOptions.inMemory("other" + i, 50_000));
                }
                uses.forEach(Attack::attempt);
            }
        }

        private void keepUses(final List<Runnable> uses) {
            try (RodaEngine engine = RodaEngine.manual()) {
                final SampleStore store = SampleStore.open(engine, StoreOptions.inMemory("samples", 50_000));
                store.push(Sample.of(1));
                final SampleReader reader = store.reader();
                reader.next();
                final SampleView view = reader.view();
                final PairView nested = view.pair();
                final SampleWindow window = reader.getWindow(0, 1);
                final SampleFlyweight claimed = store.claim();
                uses.add(view::toRecord);
                uses.add(nested::toRecord);
                uses.add(() -> window.get(0));
                uses.add(() -> claimed.set(Sample.of(2)));
                uses.add(store::publish);
                uses.add(reader::next);
            }
        }
    },

    /** An index that comes to a ring when far more has been written than that holds. */
    INDEX_FAR_BEHIND_A_RING {
        @Override
        void run() {
            try (RodaEngine engine = RodaEngine.manual()) {
                final BlobStore ring =
                        BlobStore.open(engine, StoreOptions.inMemory("ring", 1).whenFull(WhenFull.OVERWRITE_OLDEST));
                final BlobByIdIndex index = BlobByIdIndex.over(ring);
                for (int i = 0; i < 1000; i++) {
                    ring.push(Blob.of(i));
                }
                attempt(index::compute);
            }
        }
    },

    /** A store in which several threads write in place and append until far more than all of it is written. */
    WRITTEN_BY_MANY_THREADS {
        @Override
        void run() throws InterruptedException {
            for (final WhenFull whenFull : WhenFull.values()) {
                for (int round = 0; round < 40; round++) {
                    try (RodaEngine engine = RodaEngine.manual()) {
                        final SampleStore store = SampleStore.open(
                                engine, StoreOptions.inMemory("samples", 2_000).whenFull(whenFull));
                        onManyThreads(() -> write(store, 1_000));
                        if (whenFull == WhenFull.FAIL && store.size() > store.capacity()) {
                            throw new AssertionError(
                                    store.size() + " records published in a store of " + store.capacity());
                        }
                    }
                }
            }
        }

        private void write(final SampleStore store, final int times) {
            for (int i = 0; i < times; i++) {
                final Sample next = Sample.of(i);
                attempt(() -> store.claim().set(next));
                attempt(store::publish);
                attempt(() -> store.append(next));
                attempt(() -> store.append().set(next));
                attempt(() -> store.append(20, number -> next));
                attempt(() -> store.push(next));
            }
        }
    },

    /** A flyweight, a reader and a window that several threads move, and a store that all of them write. */
    SHARED_BY_MANY_THREADS {
        @Override
        void run() throws InterruptedException {
            try (RodaEngine engine = RodaEngine.manual()) {
                final SampleStore store = SampleStore.open(engine, StoreOptions.inMemory("samples", 100_000));
                final SampleReader reader = store.reader();
                final SampleView shared = new SampleView();
                onManyThreads(() -> {
                    for (int i = 0; i < 30_000; i++) {
                        final Sample next = Sample.of(i);
                        final int size = 1 + i % 100;
                        attempt(() -> store.push(next));
                        attempt(reader::next);
                        attempt(() ->
                                reader.getWindow(reader.size() - size, size).get(size - 1));
                        attempt(() -> reader.seek(reader.size() - size));
                        attempt(() -> reader.poll(SampleView::toRecord, size));
                        if (i % 10 == 0) {
                            wrapAnew(shared, i);
                        }
                    }
                });
            }
        }

        private void wrapAnew(final SampleView shared, final int i) {
            final ByteBuffer bytes = ByteBuffer.allocateDirect(i % 20 == 0 ? 1 << 16 : 1 << 10);
            attempt(() -> shared.wrap(new UnsafeBuffer(bytes), bytes.capacity() - SampleCodec.LENGTH));
            attempt(shared::toRecord);
        }
    };

    private static final int THREADS = 3;

    abstract void run() throws InterruptedException;

    /** Runs one attack in this JVM. */
    public static void main(final String... names) throws InterruptedException {
        valueOf(names[0]).run();
    }

    private static void onManyThreads(final Runnable attack) throws InterruptedException {
        final CountDownLatch start = new CountDownLatch(THREADS);
        final List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            final Thread thread = new Thread(() -> {
                start.countDown();
                attack.run();
            });
            thread.start();
            threads.add(thread);
        }
        for (final Thread thread : threads) {
            thread.join();
        }
    }

    private static void attempt(final Runnable use) {
        try {
            use.run();
        } catch (RuntimeException e) {
            if (e.getMessage() == null) {
                throw e;
            }
        }
    }
}
