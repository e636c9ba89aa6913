package io.roda.tests.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.stream.Stream;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.ExpandableDirectByteBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViewSafetyTest {
    static Stream<MutableDirectBuffer> buffers() {
        return Stream.of(
                new UnsafeBuffer(new byte[100]),
                new UnsafeBuffer(new byte[200], 50, 100),
                new UnsafeBuffer(ByteBuffer.allocate(200).position(60).slice().limit(100)),
                new UnsafeBuffer(ByteBuffer.allocateDirect(100)),
                new UnsafeBuffer(ByteBuffer.allocateDirect(200), 77, 100),
                new UnsafeBuffer(ByteBuffer.allocateDirect(200).position(33).slice(), 5, 100),
                new UnsafeBuffer(new UnsafeBuffer(ByteBuffer.allocateDirect(200)), 100, 100),
                new ExpandableArrayBuffer(100),
                new ExpandableDirectByteBuffer(100));
    }

    @ParameterizedTest
    @MethodSource("buffers")
    void readsAndWritesWhereTheBufferDoesAndNowhereElse(final MutableDirectBuffer buffer) {
        final int last = buffer.capacity() - SampleCodec.LENGTH;
        final SampleFlyweight flyweight =
                new SampleFlyweight().wrap(buffer, last).set(Sample.of(-5));

        assertEquals(-5, buffer.getLong(last + SampleCodec.CHECK_OFFSET));
        assertEquals(Sample.of(-5), new SampleView().wrap(buffer, last).toRecord());
        for (final int offset : new int[] {Integer.MIN_VALUE, -1, last + 1, Integer.MAX_VALUE}) {
            assertThrows(IndexOutOfBoundsException.class, () -> flyweight.wrap(buffer, offset));
        }
        assertEquals(-5, flyweight.id());
    }

    @Test
    void bufferThatIsWrappedAnewLeavesFlyweightsWhereTheyWere() {
        final UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(100));
        final SampleFlyweight flyweight = new SampleFlyweight().wrap(buffer, 60).set(Sample.of(1));

        buffer.wrap(new byte[0]);

        assertEquals(Sample.of(1), flyweight.toRecord());
        assertThrows(IndexOutOfBoundsException.class, () -> flyweight.wrap(buffer, 0));
    }

    @Test
    void readOnlyBuffersAreRead() {
        final UnsafeBuffer buffer =
                new UnsafeBuffer(ByteBuffer.allocateDirect(100).asReadOnlyBuffer());

        assertEquals(Sample.of(0), new SampleView().wrap(buffer, 0).toRecord());
        assertThrows(ReadOnlyBufferException.class, () -> new SampleFlyweight().wrap(buffer, 0));
    }

    @Test
    void whatWasHandedOutIsNotWrapped() {
        final UnsafeBuffer buffer = new UnsafeBuffer(new byte[100]);
        try (RodaEngine engine = RodaEngine.manual()) {
            final SampleStore store = SampleStore.open(engine, StoreOptions.inMemory("samples", 10));
            final SampleFlyweight claimed = store.claim();
            assertThrows(IllegalStateException.class, () -> claimed.wrap(buffer, 0));
            claimed.id(4);
            store.publish();

            final SampleReader reader = store.reader();
            reader.next();
            assertThrows(IllegalStateException.class, () -> reader.view().wrap(buffer, 0));
            assertThrows(
                    IllegalStateException.class,
                    () -> reader.getWindow(0, 1).view(0).pair().wrap(buffer, 0));
            assertEquals(4, reader.view().id());
        }
    }

    @ParameterizedTest
    @MethodSource("buffers")
    void copiesOverlap(final MutableDirectBuffer buffer) {
        for (final int distance : new int[] {1, 4, 9, -1, -4, -9}) {
            buffer.setMemory(0, 100, (byte) 0);
            final SampleFlyweight from = new SampleFlyweight().wrap(buffer, 30);
            from.set(new Sample(0x0102030405060708L, new Pair(3, 4), 5));
            final Sample expected = from.toRecord();

            final SampleFlyweight to =
                    new SampleFlyweight().wrap(buffer, 30 + distance).copyFrom(from);

            assertEquals(expected, to.toRecord(), "moved by " + distance);
        }
    }

    @Test
    void flyweightsThatPointNowhereSaySo() {
        final SampleFlyweight nowhere = new SampleFlyweight();
        final SampleFlyweight somewhere = new SampleFlyweight().wrap(new UnsafeBuffer(new byte[100]), 0);

        assertThrows(IllegalStateException.class, nowhere::pair);
        assertThrows(IllegalStateException.class, () -> nowhere.copyFrom(somewhere));
        assertThrows(IllegalStateException.class, () -> somewhere.copyFrom(nowhere));
        assertThrows(IllegalStateException.class, () -> new PairView(somewhere).left());
    }
}
