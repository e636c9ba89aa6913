package io.roda.processor.writer;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.roda.processor.model.Struct;
import io.roda.processor.source.Declarations;
import io.roda.processor.source.SourceFile;

/** Writes the window over consecutive records of a struct. */
final class WindowWriter {
    private WindowWriter() {}

    static SourceFile write(final Struct struct) {
        final TypeSpec.Builder type = Declarations.finalClass(struct.window(), struct.isPublic())
                .superclass(RuntimeTypes.RECORD_WINDOW)
                .addJavadoc("Consecutive {@link $T} records, oldest first.\n", struct.type())
                .addField(Declarations.privateFinalField(struct.view(), "view").build());
        type.addMethod(Declarations.publicConstructor()
                .addJavadoc("For generated code.\n\n@param region the memory that the records lie in\n")
                .addParameter(Declarations.parameter(RuntimeTypes.MEMORY_REGION, "region"))
                .addStatement("this(new $T(region))", struct.view())
                .build());
        type.addMethod(Declarations.privateConstructor()
                .addParameter(Declarations.parameter(struct.view(), "view"))
                .addStatement("super(view, $T.LENGTH)", struct.codec())
                .addStatement("this.view = view")
                .build());
        type.addMethod(Declarations.publicMethod("get")
                .addJavadoc("One of the records.\n\n")
                .addJavadoc("@param index which, 0 for the oldest\n@return the record\n")
                .addJavadoc("@throws IndexOutOfBoundsException if there is no such record\n")
                .addParameter(Declarations.parameter(TypeName.INT, "index"))
                .returns(struct.type())
                .addStatement("return view(index).toRecord()")
                .build());
        type.addMethod(Declarations.publicMethod("view")
                .addJavadoc("One of the records, without allocation.\n\n")
                .addJavadoc("@param index which, 0 for the oldest\n")
                .addJavadoc("@return a flyweight over it, valid until the next call\n")
                .addJavadoc("@throws IndexOutOfBoundsException if there is no such record\n")
                .addParameter(Declarations.parameter(TypeName.INT, "index"))
                .returns(struct.view())
                .addStatement("placeView(index)")
                .addStatement("return view")
                .build());
        return SourceFile.of(struct.window(), type);
    }
}
