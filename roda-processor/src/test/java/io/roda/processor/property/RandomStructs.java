package io.roda.processor.property;

import io.roda.processor.property.RandomStruct.Chars;
import io.roda.processor.property.RandomStruct.Elements;
import io.roda.processor.property.RandomStruct.Enumerated;
import io.roda.processor.property.RandomStruct.Kind;
import io.roda.processor.property.RandomStruct.Member;
import io.roda.processor.property.RandomStruct.MemberType;
import io.roda.processor.property.RandomStruct.Nested;
import io.roda.processor.property.RandomStruct.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes structs up, of all kinds of components and up to three deep. */
final class RandomStructs {
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final int[] ALIGNS = {0, 0, 0, 1, 4, 16, 64};

    private static final int FEW = 8;
    private static final int MANY = 24;

    private final Random random;
    private int structs;

    RandomStructs(final long seed) {
        random = new Random(seed);
    }

    RandomStruct next() {
        return next(2);
    }

    private RandomStruct next(final int depth) {
        final String name = "S" + structs++;
        final List<Member> members = new ArrayList<>();
        final int count = 1 + random.nextInt(random.nextInt(6) == 0 ? MANY : FEW);
        for (int i = 0; i < count; i++) {
            members.add(new Member("member" + i, type(depth)));
        }
        return new RandomStruct(name, members, ALIGNS[random.nextInt(ALIGNS.length)]);
    }

    private MemberType type(final int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 8)) {
            case 0 -> new Chars(1 + random.nextInt(20));
            case 1 -> new Elements(kind(), 1 + random.nextInt(6));
            case 2 -> new Enumerated(random.nextInt(4) == 0 ? 300 : 1 + random.nextInt(5));
            case 8 -> new Nested(next(depth - 1));
            default -> new Scalar(kind());
        };
    }

    private Kind kind() {
        return KINDS.get(random.nextInt(KINDS.size()));
    }
}
