package io.roda.processor.writer.pipeline;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import io.roda.processor.model.Component;
import io.roda.processor.model.ComponentType;
import io.roda.processor.model.EnumType;
import io.roda.processor.model.NestedStruct;
import io.roda.processor.model.Primitive;
import io.roda.processor.model.PrimitiveArray;
import io.roda.processor.model.Struct;
import io.roda.processor.model.Text;
import io.roda.processor.writer.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A key of scalars as words of 8 bytes, by the equality of records: floating-point numbers compare by their bits. */
final class Words {
    /** A word: the name it travels under and its value. */
    record Word(String name, CodeBlock value) {}

    /** Which word follows time, and how far one value of it is from the next. */
    record Time(int word, long step) {}

    /** Variables and constants that the methods through which words travel have of their own. */
    private static final List<String> RESERVED = List.of(
            "FREE",
            "KEY",
            "KEY_LENGTH",
            "OTHER",
            "at",
            "count",
            "from",
            "hash",
            "hashes",
            "i",
            "input",
            "inputs",
            "key",
            "latest",
            "partition",
            "partitions",
            "record",
            "reached",
            "slot",
            "to",
            "word");

    /** The most words that travel as parameters: a method may have 255, and a {@code long} counts as two. */
    private static final int MOST = 100;

    private final NameAllocator names = new NameAllocator();
    private final List<Word> words = new ArrayList<>();

    Words() {
        RESERVED.forEach(names::newName);
    }

    /** Which word of a struct follows time. */
    static Optional<Time> time(final Struct struct) {
        int word = 0;
        for (final Component component : struct.components()) {
            if (component.step() > 0) {
                return Optional.of(new Time(word, component.step()));
            }
            word += count(component.type());
        }
        return Optional.empty();
    }

    private static int count(final ComponentType type) {
        return type instanceof NestedStruct nested
                ? nested.struct().components().stream()
                        .mapToInt(component -> count(component.type()))
                        .sum()
                : 1;
    }

    /** Whether keys of some parts are made of scalars only, and not too many of them. */
    static boolean fit(final List<? extends ComponentType> parts) {
        return parts.stream().allMatch(Words::isOfScalars)
                && parts.stream().mapToInt(Words::count).sum() <= MOST;
    }

    private static boolean isOfScalars(final ComponentType type) {
        if (type instanceof NestedStruct nested) {
            return nested.struct().components().stream().map(Component::type).allMatch(Words::isOfScalars);
        }
        return !(type instanceof Text) && !(type instanceof PrimitiveArray);
    }

    /** The words of a struct that an expression evaluates to. */
    static List<Word> of(final Struct struct, final CodeBlock value) {
        final Words words = new Words();
        words.addComponents("", struct, value);
        return words.words;
    }

    /** The word of a scalar. */
    static CodeBlock word(final ComponentType type, final CodeBlock value) {
        if (type instanceof EnumType) {
            return CodeBlock.of("$L.ordinal()", value);
        }
        return switch ((Primitive) type) {
            case BOOLEAN -> CodeBlock.of("$L ? 1L : 0L", value);
            case FLOAT -> CodeBlock.of("$T.floatToIntBits($L)", Float.class, value);
            case DOUBLE -> CodeBlock.of("$T.doubleToLongBits($L)", Double.class, value);
            default -> value;
        };
    }

    /** The expression that hashes words. */
    static CodeBlock hash(final List<CodeBlock> words) {
        final CodeBlock first = words.get(0);
        if (words.size() == 1) {
            return CodeBlock.of("$T.of($L)", Spi.KEY_HASH, first);
        }
        CodeBlock rest = words.get(1);
        for (final CodeBlock word : words.subList(2, words.size())) {
            rest = CodeBlock.of("$T.mix($L, $L)", Spi.KEY_HASH, rest, word);
        }
        return CodeBlock.of("$T.of($L, $L)", Spi.KEY_HASH, first, rest);
    }

    /** Names as expressions. */
    static List<CodeBlock> named(final List<String> names) {
        return names.stream().map(name -> CodeBlock.of("$N", name)).toList();
    }

    /** Statements that give every NaN in a struct the same bytes, since a key is compared by its bytes. */
    static CodeBlock oneNaN(final Struct struct, final CodeBlock address) {
        final CodeBlock.Builder code = CodeBlock.builder();
        for (final Component component : struct.components()) {
            final CodeBlock place = CodeBlock.of("$L + $T.$L", address, struct.codec(), component.offsetConstant());
            if (component.type() instanceof NestedStruct nested) {
                code.add(oneNaN(nested.struct(), place));
            } else if (component.type() == Primitive.FLOAT) {
                code.addStatement("putInt($1L, $2T.floatToIntBits(getFloat($1L)))", place, Float.class);
            } else if (component.type() == Primitive.DOUBLE) {
                code.addStatement("putLong($1L, $2T.doubleToLongBits(getDouble($1L)))", place, Double.class);
            }
        }
        return code.build();
    }

    /** Adds one more word, under a name like the one given that is still free. */
    void add(final String name, final CodeBlock value) {
        words.add(new Word(names.newName(name), value));
    }

    List<Word> toList() {
        return words;
    }

    private void addComponents(final String prefix, final Struct struct, final CodeBlock value) {
        for (final Component component : struct.components()) {
            final String name = prefix.isEmpty() ? component.name() : prefix + Names.capitalized(component.name());
            final CodeBlock inner = CodeBlock.of("$L.$N()", value, component.name());
            if (component.type() instanceof NestedStruct nested) {
                addComponents(name, nested.struct(), inner);
            } else {
                add(name, word(component.type(), inner));
            }
        }
    }
}
