package io.roda.processor.property;

import java.util.List;
import java.util.Random;

/**
 * A struct made up for a test, as its Java source, its C source and its layout, the last worked out here once more and
 * independently of the processor.
 *
 * @param name the record's name
 * @param members its components in order
 * @param align the explicit alignment, or 0
 */
record RandomStruct(String name, List<Member> members, int align) {
    enum Kind {
        BOOLEAN("boolean", "uint8_t", 1),
        BYTE("byte", "int8_t", 1),
        SHORT("short", "int16_t", 2),
        CHAR("char", "uint16_t", 2),
        INT("int", "int32_t", 4),
        FLOAT("float", "float", 4),
        LONG("long", "int64_t", 8),
        DOUBLE("double", "double", 8);

        final String java;
        final String c;
        final int bytes;

        Kind(final String java, final String c, final int bytes) {
            this.java = java;
            this.c = c;
            this.bytes = bytes;
        }

        Object random(final Random random) {
            return switch (this) {
                case BOOLEAN -> random.nextBoolean();
                case BYTE -> (byte) random.nextInt();
                case SHORT -> (short) random.nextInt();
                case CHAR -> (char) random.nextInt();
                case INT -> random.nextInt();
                case FLOAT -> random.nextFloat();
                case LONG -> random.nextLong();
                case DOUBLE -> random.nextGaussian();
            };
        }
    }

    sealed interface MemberType permits Scalar, Enumerated, Nested, Elements, Chars {
        int bytes();

        int alignment();
    }

    record Scalar(Kind kind) implements MemberType {
        @Override
        public int bytes() {
            return kind.bytes;
        }

        @Override
        public int alignment() {
            return kind.bytes;
        }
    }

    record Enumerated(int constants) implements MemberType {
        @Override
        public int bytes() {
            return constants <= 256 ? 1 : 2;
        }

        @Override
        public int alignment() {
            return bytes();
        }
    }

    record Nested(RandomStruct struct) implements MemberType {
        @Override
        public int bytes() {
            return struct.bytes();
        }

        @Override
        public int alignment() {
            return struct.alignment();
        }
    }

    record Elements(Kind kind, int count) implements MemberType {
        @Override
        public int bytes() {
            return kind.bytes * count;
        }

        @Override
        public int alignment() {
            return kind.bytes;
        }
    }

    record Chars(int bytes) implements MemberType {
        @Override
        public int alignment() {
            return 1;
        }
    }

    record Member(String name, MemberType type) {}

    int alignment() {
        int largest = Math.max(1, align);
        for (final Member member : members) {
            largest = Math.max(largest, member.type().alignment());
        }
        return largest;
    }

    int offset(final int index) {
        int end = 0;
        for (int i = 0; i < index; i++) {
            end = offset(end, members.get(i).type().alignment())
                    + members.get(i).type().bytes();
        }
        return offset(end, members.get(index).type().alignment());
    }

    int bytes() {
        final int last = members.size() - 1;
        return offset(offset(last) + members.get(last).type().bytes(), alignment());
    }

    private static int offset(final int end, final int alignment) {
        int offset = end;
        while (offset % alignment != 0) {
            offset++;
        }
        return offset;
    }
}
