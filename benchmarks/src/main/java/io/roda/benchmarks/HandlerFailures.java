package io.roda.benchmarks;

import com.lmax.disruptor.ExceptionHandler;

/**
 * Tells who waits for the end of a run on the Disruptor that a handler has failed.
 *
 * @param <T> the Disruptor's event
 */
public final class HandlerFailures<T> implements ExceptionHandler<T> {
    private final Finish finish;

    /**
     * For one run.
     *
     * @param finish what is told
     */
    public HandlerFailures(Finish finish) {
        this.finish = finish;
    }

    @Override
    public void handleEventException(Throwable failure, long sequence, T event) {
        finish.fail(failure);
    }

    @Override
    public void handleOnStartException(Throwable failure) {
        finish.fail(failure);
    }

    @Override
    public void handleOnShutdownException(Throwable failure) {
        finish.fail(failure);
    }
}
