package io.roda.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.roda.processor.diagnostic.Problem;
import io.roda.processor.step.Context;
import io.roda.processor.step.Step;
import io.roda.processor.step.StepRunner;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

class StepRunnerTest {
    @Test
    void aStepThatFailsIsReportedAtTheTypeAndJavacGoesOn() {
        final var compilation =
                javac().withProcessors(new Failing()).compile(Compiling.file("package p;\n@Deprecated\nclass A {}"));

        assertEquals(1, compilation.errors().size());
        final var error = compilation.errors().get(0);
        assertEquals(3, error.getLineNumber());
        final String message = error.getMessage(null);
        assertTrue(message.startsWith("[" + Problem.INTERNAL.id() + "]"), message);
        assertTrue(message.contains("IllegalStateException: on purpose"), message);
        assertTrue(message.contains("FailingStep.process"), message);
    }

    private record FailingStep() implements Step {
        @Override
        public String annotation() {
            return "java.lang.Deprecated";
        }

        @Override
        public boolean process(final TypeElement type) {
            throw new IllegalStateException("on purpose");
        }
    }

    private static final class Failing extends AbstractProcessor {
        private Context context;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("java.lang.Deprecated");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(final Set<? extends TypeElement> annotations, final RoundEnvironment round) {
            if (context == null) {
                context = new Context(processingEnv);
            }
            new StepRunner(new FailingStep(), context).run(round);
            if (round.processingOver()) {
                context.reporter().print();
            }
            return false;
        }
    }
}
