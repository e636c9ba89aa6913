package io.roda.processor.property;

import io.roda.processor.property.RandomStruct.Chars;
import io.roda.processor.property.RandomStruct.Elements;
import io.roda.processor.property.RandomStruct.Enumerated;
import io.roda.processor.property.RandomStruct.Kind;
import io.roda.processor.property.RandomStruct.Member;
import io.roda.processor.property.RandomStruct.MemberType;
import io.roda.processor.property.RandomStruct.Nested;
import io.roda.processor.property.RandomStruct.Scalar;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Values of made-up structs in a form that compares by value: numbers as they are, enums as ordinals, arrays and nested
 * structs as lists.
 */
final class Values {
    private static final String[] LETTERS = {"a", "Z", "7", "é", "߿", "€", "ꙮ", "🜁"};

    private Values() {}

    static List<Object> random(final RandomStruct struct, final Random random) {
        final List<Object> values = new ArrayList<>();
        for (final Member member : struct.members()) {
            values.add(random(member.type(), random));
        }
        return values;
    }

    private static Object random(final MemberType type, final Random random) {
        if (type instanceof Scalar scalar) {
            return scalar.kind().random(random);
        } else if (type instanceof Enumerated enumerated) {
            return random.nextInt(enumerated.constants());
        } else if (type instanceof Nested nested) {
            return random(nested.struct(), random);
        } else if (type instanceof Elements elements) {
            final List<Object> values = new ArrayList<>();
            for (int i = 0; i < elements.count(); i++) {
                values.add(elements.kind().random(random));
            }
            return values;
        }
        return text(type.bytes(), random);
    }

    private static String text(final int bytes, final Random random) {
        String text = "";
        String longer = "";
        while (longer.getBytes(StandardCharsets.UTF_8).length <= bytes && random.nextInt(12) > 0) {
            text = longer;
            longer += LETTERS[random.nextInt(LETTERS.length)];
        }
        return text;
    }

    /** The record that holds some values. */
    static Object toRecord(final RandomStruct struct, final List<?> values, final ClassLoader loader)
            throws ReflectiveOperationException {
        final RecordComponent[] components = recordClass(struct, loader).getRecordComponents();
        final Class<?>[] types = new Class<?>[components.length];
        final Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            arguments[i] = toJava(struct.members().get(i).type(), types[i], values.get(i), loader);
        }
        return recordClass(struct, loader).getDeclaredConstructor(types).newInstance(arguments);
    }

    static Class<?> recordClass(final RandomStruct struct, final ClassLoader loader) throws ClassNotFoundException {
        return loader.loadClass("p." + struct.name());
    }

    /** A value as a record has it. */
    static Object toJava(final MemberType type, final Class<?> javaType, final Object value, final ClassLoader loader)
            throws ReflectiveOperationException {
        if (type instanceof Enumerated) {
            return javaType.getEnumConstants()[(Integer) value];
        } else if (type instanceof Nested nested) {
            return toRecord(nested.struct(), (List<?>) value, loader);
        } else if (type instanceof Elements elements) {
            final Object array = Array.newInstance(javaType.getComponentType(), elements.count());
            for (int i = 0; i < elements.count(); i++) {
                Array.set(array, i, ((List<?>) value).get(i));
            }
            return array;
        }
        return value;
    }

    /** The values of a record. */
    static List<Object> ofRecord(final RandomStruct struct, final Object record) throws ReflectiveOperationException {
        final List<Object> values = new ArrayList<>();
        final RecordComponent[] components = record.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            values.add(ofJava(
                    struct.members().get(i).type(), components[i].getAccessor().invoke(record)));
        }
        return values;
    }

    /** A value from the form that a record has it in. */
    static Object ofJava(final MemberType type, final Object value) throws ReflectiveOperationException {
        if (value instanceof Enum<?> constant) {
            return Integer.valueOf(constant.name().substring(1));
        } else if (type instanceof Nested nested) {
            return ofRecord(nested.struct(), value);
        } else if (type instanceof Elements) {
            final List<Object> values = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                values.add(Array.get(value, i));
            }
            return values;
        }
        return value;
    }

    /** The values of a struct that is all zero bytes. */
    static List<Object> zero(final RandomStruct struct) {
        final List<Object> values = new ArrayList<>();
        for (final Member member : struct.members()) {
            values.add(zero(member.type()));
        }
        return values;
    }

    private static Object zero(final MemberType type) {
        if (type instanceof Scalar scalar) {
            return zero(scalar.kind());
        } else if (type instanceof Enumerated) {
            return 0;
        } else if (type instanceof Nested nested) {
            return zero(nested.struct());
        } else if (type instanceof Elements elements) {
            return new ArrayList<>(Collections.nCopies(elements.count(), zero(elements.kind())));
        }
        return "";
    }

    private static Object zero(final Kind kind) {
        return switch (kind) {
            case BOOLEAN -> false;
            case BYTE -> (byte) 0;
            case SHORT -> (short) 0;
            case CHAR -> (char) 0;
            case INT -> 0;
            case FLOAT -> 0f;
            case LONG -> 0L;
            case DOUBLE -> 0d;
        };
    }

    /** Puts values where a C compiler would, into a little-endian buffer of zeros. */
    static void put(final RandomStruct struct, final List<?> values, final ByteBuffer bytes, final int start) {
        for (int i = 0; i < values.size(); i++) {
            put(struct.members().get(i).type(), values.get(i), bytes, start + struct.offset(i));
        }
    }

    private static void put(final MemberType type, final Object value, final ByteBuffer bytes, final int at) {
        if (type instanceof Scalar scalar) {
            put(scalar.kind(), value, bytes, at);
        } else if (type instanceof Enumerated) {
            final int ordinal = (Integer) value;
            bytes.put(at, (byte) ordinal);
            if (type.bytes() == 2) {
                bytes.put(at + 1, (byte) (ordinal >> 8));
            }
        } else if (type instanceof Nested nested) {
            put(nested.struct(), (List<?>) value, bytes, at);
        } else if (type instanceof Elements elements) {
            for (int i = 0; i < elements.count(); i++) {
                put(elements.kind(), ((List<?>) value).get(i), bytes, at + i * elements.kind().bytes);
            }
        } else if (type instanceof Chars) {
            bytes.put(at, ((String) value).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void put(final Kind kind, final Object value, final ByteBuffer bytes, final int at) {
        switch (kind) {
            case BOOLEAN -> bytes.put(at, (byte) ((Boolean) value ? 1 : 0));
            case BYTE -> bytes.put(at, (Byte) value);
            case SHORT -> bytes.putShort(at, (Short) value);
            case CHAR -> bytes.putChar(at, (Character) value);
            case INT -> bytes.putInt(at, (Integer) value);
            case FLOAT -> bytes.putFloat(at, (Float) value);
            case LONG -> bytes.putLong(at, (Long) value);
            case DOUBLE -> bytes.putDouble(at, (Double) value);
        }
    }
}
