package io.roda.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** An enum, stored as its ordinal: in a byte, or in two above 256 constants. */
public record EnumType(ClassName type, List<String> constants) implements ComponentType {
    private static final int FIT_IN_A_BYTE = 256;

    public EnumType {
        constants = List.copyOf(constants);
    }

    @Override
    public int length() {
        return constants.size() > FIT_IN_A_BYTE ? 2 : 1;
    }

    @Override
    public int alignment() {
        return length();
    }
}
