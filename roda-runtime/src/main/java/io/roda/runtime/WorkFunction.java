package io.roda.runtime;

/** A plain function that an engine runs over and over, as it runs an agent. */
@FunctionalInterface
public interface WorkFunction {
    /**
     * Does what there is to do now, without waiting for more.
     *
     * @return how much was done; 0 says that nothing was left, which is what {@link RodaEngine#awaitIdle} waits for
     * @throws Exception if it can't go on, which ends its worker
     */
    int doWork() throws Exception;
}
