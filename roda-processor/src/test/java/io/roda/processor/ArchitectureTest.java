package io.roda.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.roda.processor");

    @Test
    void modelLayoutAndWritersKnowNoCompiler() {
        noClasses()
                .that()
                .resideInAnyPackage("..processor.model..", "..processor.layout..", "..processor.writer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..")
                .check(CLASSES);
    }

    @Test
    void writersKnowNothingOfStepsAndAnalysis() {
        noClasses()
                .that()
                .resideInAnyPackage("..processor.model..", "..processor.layout..", "..processor.writer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..processor.step..", "..processor.analysis..", "..processor.diagnostic..")
                .check(CLASSES);
    }

    @Test
    void noPackagesDependOnEachOther() {
        slices().matching("io.roda.processor.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theProcessorRunsWithoutTheRuntime() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.roda.runtime..", "org.agrona..")
                .check(CLASSES);
    }
}
