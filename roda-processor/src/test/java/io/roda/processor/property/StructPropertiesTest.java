package io.roda.processor.property;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.roda.processor.Compiling;
import io.roda.processor.property.RandomStruct.Elements;
import io.roda.processor.property.RandomStruct.Member;
import io.roda.processor.property.RandomStruct.Nested;
import io.roda.runtime.RodaEngine;
import io.roda.runtime.StoreOptions;
import io.roda.runtime.StructLayout;
import io.roda.runtime.spi.BatchStage;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** What is generated for made-up structs, against a layout and bytes worked out independently. */
class StructPropertiesTest {
    private static final int START = 24;
    private static final int RECORDS = 3;

    @Property(tries = 60)
    void bytesAndRecordsAgree(@ForAll final long seed) throws ReflectiveOperationException {
        final RandomStruct struct = new RandomStructs(seed).next();
        final List<String> sources = new ArrayList<>(Sources.java(struct));
        sources.addAll(Sources.aggregates(struct));
        final ClassLoader loader = Compiling.load(Compiling.compile(sources.toArray(new String[0])));
        final Generated generated = new Generated(struct, loader);

        generated.checkLayout();
        generated.checkValues(Values.zero(struct));
        final Random random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            generated.checkValues(Values.random(struct, random));
        }
    }

    /** The generated classes of one struct, called by reflection. */
    private record Generated(RandomStruct struct, ClassLoader loader) {
        Class<?> type(final String suffix) throws ClassNotFoundException {
            return loader.loadClass("p." + struct.name() + suffix);
        }

        void checkLayout() throws ReflectiveOperationException {
            final Class<?> codec = type("Codec");
            assertEquals(struct.bytes(), codec.getField("LENGTH").getInt(null));
            for (int i = 0; i < struct.members().size(); i++) {
                assertEquals(
                        struct.offset(i),
                        codec.getField("MEMBER" + i + "_OFFSET").getInt(null),
                        struct::toString);
            }
            final StructLayout layout = (StructLayout) codec.getField("LAYOUT").get(null);
            assertEquals(struct.bytes(), layout.length());
            assertEquals(struct.alignment(), layout.alignment());
        }

        void checkValues(final List<Object> values) throws ReflectiveOperationException {
            final byte[] expected = new byte[struct.bytes()];
            Values.put(struct, values, ByteBuffer.wrap(expected).order(ByteOrder.LITTLE_ENDIAN), 0);
            final UnsafeBuffer onHeap = new UnsafeBuffer(new byte[START + struct.bytes() + 1]);
            final UnsafeBuffer offHeap = new UnsafeBuffer(ByteBuffer.allocateDirect(START + struct.bytes() + 1));
            for (final UnsafeBuffer buffer : List.of(onHeap, offHeap)) {
                checkEncode(values, expected, buffer);
                checkView(values, buffer);
                checkSetters(values, expected, buffer);
            }
            checkStore(values);
        }

        private void checkStore(final List<Object> values) throws ReflectiveOperationException {
            final Class<?> record = Values.recordClass(struct, loader);
            final Object pushed = Values.toRecord(struct, values, loader);
            try (RodaEngine engine = RodaEngine.manual()) {
                final Object store = open(engine, "records");
                type("Store").getMethod("push", record).invoke(store, pushed);
                type("Store").getMethod("append", record).invoke(store, pushed);
                assertEquals(true, type("Store").getMethod("tryPush", record).invoke(store, pushed));
                checkRecords(values, store);
                for (final String aggregate : List.of("KeepRecord", "KeepInPlace", "KeepInPlaceIndexed")) {
                    final Object kept = open(engine, aggregate);
                    run(aggregate, store, kept);
                    checkRecords(values, kept);
                }
            }
        }

        private Object open(final RodaEngine engine, final String name) throws ReflectiveOperationException {
            return type("Store")
                    .getMethod("open", RodaEngine.class, StoreOptions.class)
                    .invoke(null, engine, StoreOptions.inMemory(name, RECORDS));
        }

        private void run(final String aggregate, final Object input, final Object output)
                throws ReflectiveOperationException {
            final Class<?> pipeline = loader.loadClass("p." + aggregate + "Pipeline");
            final Object from = pipeline.getMethod("from", type("Store")).invoke(null, input);
            final Object stage = from.getClass().getMethod("to", type("Store")).invoke(from, output);
            assertEquals(RECORDS, ((BatchStage) stage).doWork());
        }

        private void checkRecords(final List<Object> values, final Object store) throws ReflectiveOperationException {
            final Object reader = type("Store").getMethod("reader").invoke(store);
            for (long at = 0; at < RECORDS; at++) {
                final Object found =
                        type("Reader").getMethod("getAt", long.class).invoke(reader, at);
                assertEquals(values, Values.ofRecord(struct, found));
            }
        }

        private void checkEncode(final List<Object> values, final byte[] expected, final UnsafeBuffer buffer)
                throws ReflectiveOperationException {
            final Class<?> record = Values.recordClass(struct, loader);
            buffer.setMemory(0, buffer.capacity(), (byte) 0xA5);
            type("Codec")
                    .getMethod("encode", record, MutableDirectBuffer.class, int.class)
                    .invoke(null, Values.toRecord(struct, values, loader), buffer, START);

            assertArrayEquals(expected, bytes(buffer), struct::toString);
            assertEquals((byte) 0xA5, buffer.getByte(START - 1));
            assertEquals((byte) 0xA5, buffer.getByte(START + struct.bytes()));
            final Object decoded = type("Codec")
                    .getMethod("decode", DirectBuffer.class, int.class)
                    .invoke(null, buffer, START);
            assertEquals(values, Values.ofRecord(struct, decoded));
        }

        private void checkView(final List<Object> values, final UnsafeBuffer buffer)
                throws ReflectiveOperationException {
            final Object view = wrap("View", buffer);
            for (int i = 0; i < values.size(); i++) {
                final Member member = struct.members().get(i);
                Object value = view.getClass().getMethod(member.name()).invoke(view);
                if (member.type() instanceof Nested) {
                    value = value.getClass().getMethod("toRecord").invoke(value);
                }
                assertEquals(values.get(i), Values.ofJava(member.type(), value));
                if (member.type() instanceof Elements elements) {
                    final int last = elements.count() - 1;
                    assertEquals(
                            ((List<?>) values.get(i)).get(last),
                            view.getClass().getMethod(member.name(), int.class).invoke(view, last));
                }
            }
            if (!hasArrays(struct)) {
                assertEquals(Values.toRecord(struct, values, loader).toString(), view.toString());
            }
        }

        private void checkSetters(final List<Object> values, final byte[] expected, final UnsafeBuffer buffer)
                throws ReflectiveOperationException {
            buffer.setMemory(0, buffer.capacity(), (byte) 0);
            final Object flyweight = wrap("Flyweight", buffer);
            final RecordComponent[] components =
                    Values.recordClass(struct, loader).getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                final Class<?> javaType = components[i].getType();
                flyweight
                        .getClass()
                        .getMethod(components[i].getName(), javaType)
                        .invoke(
                                flyweight,
                                Values.toJava(struct.members().get(i).type(), javaType, values.get(i), loader));
            }
            assertArrayEquals(expected, bytes(buffer), struct::toString);

            final UnsafeBuffer copy = new UnsafeBuffer(new byte[struct.bytes()]);
            final Object target = type("Flyweight")
                    .getMethod("wrap", DirectBuffer.class, int.class)
                    .invoke(type("Flyweight").getConstructor().newInstance(), copy, 0);
            type("Flyweight").getMethod("copyFrom", type("View")).invoke(target, flyweight);
            assertArrayEquals(expected, copy.byteArray());
        }

        private Object wrap(final String suffix, final UnsafeBuffer buffer) throws ReflectiveOperationException {
            final Object view = type(suffix).getConstructor().newInstance();
            return type(suffix).getMethod("wrap", DirectBuffer.class, int.class).invoke(view, buffer, START);
        }

        private byte[] bytes(final UnsafeBuffer buffer) {
            final byte[] all = new byte[buffer.capacity()];
            buffer.getBytes(0, all);
            return Arrays.copyOfRange(all, START, START + struct.bytes());
        }

        private static boolean hasArrays(final RandomStruct struct) {
            return struct.members().stream()
                    .map(Member::type)
                    .anyMatch(type ->
                            type instanceof Elements || (type instanceof Nested nested && hasArrays(nested.struct())));
        }
    }
}
