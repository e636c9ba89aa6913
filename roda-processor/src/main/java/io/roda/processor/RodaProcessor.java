package io.roda.processor;

import com.google.auto.service.AutoService;
import io.roda.processor.analysis.LocalTypes;
import io.roda.processor.analysis.StrayAnnotations;
import io.roda.processor.step.AggregateStep;
import io.roda.processor.step.Context;
import io.roda.processor.step.IndexStep;
import io.roda.processor.step.StepRunner;
import io.roda.processor.step.StructStep;
import io.roda.processor.step.WindowStep;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Generates codecs, stores and pipelines from what bears Roda's annotations. */
@AutoService(Processor.class)
public final class RodaProcessor extends AbstractProcessor {
    private Context context;
    private List<StepRunner> runners;

    /** For javac. */
    public RodaProcessor() {}

    @Override
    public synchronized void init(final ProcessingEnvironment environment) {
        super.init(environment);
        context = new Context(environment);
        runners = Stream.of(
                        new StructStep(context),
                        new AggregateStep(context),
                        new WindowStep(context),
                        new IndexStep(context))
                .map(step -> new StepRunner(step, context))
                .toList();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("io.roda.annotations.*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claims Roda's annotations, so that no other processor is asked about them and javac doesn't warn of it. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // Roda's own: unclaimed, javac would warn of them
    public boolean process(final Set<? extends TypeElement> annotations, final RoundEnvironment round) {
        context.structs().startRound();
        if (!round.processingOver()) {
            LocalTypes.report(processingEnv, round.getRootElements(), context.reporter());
            runners.forEach(runner -> runner.run(round));
            new StrayAnnotations(context.elements(), context.reporter()).report(round);
            return true;
        }
        if (!context.reporter().hasProblems()) {
            runners.forEach(StepRunner::reportPending);
        }
        context.reporter().print();
        return true;
    }
}
