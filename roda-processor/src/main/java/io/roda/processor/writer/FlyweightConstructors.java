package io.roda.processor.writer;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.roda.processor.source.Declarations;

/** The three ways to make a flyweight, which those that read and those that write share. */
final class FlyweightConstructors {
    private FlyweightConstructors() {}

    /**
     * Adds the constructors.
     *
     * @param type the flyweight's class
     * @param length the first argument of its superclass's constructors, or empty where they take none
     */
    static void addTo(final TypeSpec.Builder type, final CodeBlock length) {
        final CodeBlock before = length.isEmpty() ? length : CodeBlock.of("$L, ", length);
        type.addMethod(Declarations.publicConstructor()
                .addJavadoc("A flyweight to be wrapped around buffers.\n")
                .addStatement("super($L)", length)
                .build());
        type.addMethod(Declarations.publicConstructor()
                .addJavadoc("For generated code.\n\n@param region the memory to be placed in\n")
                .addParameter(Declarations.parameter(RuntimeTypes.MEMORY_REGION, "region"))
                .addStatement("super($Lregion)", before)
                .build());
        type.addMethod(Declarations.publicConstructor()
                .addJavadoc("For generated code.\n\n@param parent the flyweight that this one lies within\n")
                .addParameter(Declarations.parameter(RuntimeTypes.STRUCT_VIEW, "parent"))
                .addStatement("super($Lparent)", before)
                .build());
    }
}
