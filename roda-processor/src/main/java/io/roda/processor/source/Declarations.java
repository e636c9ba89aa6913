package io.roda.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Starts declarations with the modifiers that generated code uses, so that writers need not know of modifiers. */
public final class Declarations {
    private Declarations() {}

    /** A final class that nothing outside extends. */
    public static TypeSpec.Builder finalClass(final ClassName name, final boolean isPublic) {
        return type(name, isPublic).addModifiers(Modifier.FINAL);
    }

    /** A class that one other generated class extends, and nothing else can. */
    public static TypeSpec.Builder sealedClass(
            final ClassName name, final boolean isPublic, final ClassName permitted) {
        return type(name, isPublic).addModifiers(Modifier.SEALED).addPermittedSubclass(permitted);
    }

    private static TypeSpec.Builder type(final ClassName name, final boolean isPublic) {
        final TypeSpec.Builder type = TypeSpec.classBuilder(name);
        return isPublic ? type.addModifiers(Modifier.PUBLIC) : type;
    }

    /** A public class within another. */
    public static TypeSpec.Builder nestedClass(final String name) {
        return TypeSpec.classBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    }

    public static MethodSpec.Builder publicConstructor() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
    }

    /** A constructor for the classes generated beside this one. */
    public static MethodSpec.Builder packageConstructor() {
        return MethodSpec.constructorBuilder();
    }

    public static MethodSpec.Builder privateConstructor() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
    }

    public static MethodSpec.Builder publicMethod(final String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
    }

    public static MethodSpec.Builder publicFinalMethod(final String name) {
        return publicMethod(name).addModifiers(Modifier.FINAL);
    }

    public static MethodSpec.Builder publicStaticMethod(final String name) {
        return publicMethod(name).addModifiers(Modifier.STATIC);
    }

    public static MethodSpec.Builder protectedMethod(final String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PROTECTED);
    }

    public static MethodSpec.Builder privateMethod(final String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE);
    }

    public static MethodSpec.Builder privateStaticMethod(final String name) {
        return privateMethod(name).addModifiers(Modifier.STATIC);
    }

    public static FieldSpec.Builder publicConstant(final TypeName type, final String name) {
        return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    }

    public static FieldSpec.Builder privateConstant(final TypeName type, final String name) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    }

    public static FieldSpec.Builder privateField(final TypeName type, final String name) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE);
    }

    public static FieldSpec.Builder privateFinalField(final TypeName type, final String name) {
        return privateField(type, name).addModifiers(Modifier.FINAL);
    }

    public static ParameterSpec parameter(final TypeName type, final String name) {
        return ParameterSpec.builder(type, name).build();
    }
}
