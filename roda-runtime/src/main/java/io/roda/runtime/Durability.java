package io.roda.runtime;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What a store in a file promises of the records that have been published, and what that costs. See {@code
 * docs/promises.md}. Immutable.
 *
 * <p>Whatever is chosen, what has been published survives the death of the process, also by {@code kill -9}: it lies in
 * memory that belongs to the file, which the operating system keeps and writes back in its own time. The choice is about
 * the death of the operating system and the loss of power. A ring may then also lose its oldest records, a quarter of its
 * slots at the most, but none that a named reader or a pipeline still keeps the writer from.
 */
public final class Durability {
    private static final Durability PROCESS = new Durability(null);
    private static final Durability EACH_PUBLISH = new Durability(Duration.ZERO);

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final Duration interval;

    private Durability(final Duration interval) {
        this.interval = interval;
    }

    /**
     * What has been published survives the death of the process. Nothing is promised when the operating system dies: the
     * file may then hold records in part.
     *
     * @return the default
     */
    public static Durability process() {
        return PROCESS;
    }

    /**
     * What has been published is also forced to the device at this interval, by a thread of the store's own. When the
     * operating system dies or the power is lost, what was published since the last time is lost, and what is left is
     * whole; as far as the device keeps what it has confirmed.
     *
     * @param interval how long after the end of one time the next one begins, more than zero
     * @return the durability
     * @throws IllegalArgumentException if the interval is zero or less, or above 292 years
     */
    public static Durability syncEvery(final Duration interval) {
        if (Objects.requireNonNull(interval, "interval").isZero() || interval.isNegative()) {
            throw new IllegalArgumentException(
                    "the interval must be more than zero, not " + interval + "; syncEachPublish() leaves none");
        }
        if (interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("the interval must be at most " + LONGEST + ", not " + interval);
        }
        return new Durability(interval);
    }

    /**
     * Every publication is forced to the device before the call that publishes returns. When the operating system dies or
     * the power is lost, nothing is lost whose publication had returned; as far as the device keeps what it has
     * confirmed. A publication that can't be forced throws, and its record is visible all the same.
     *
     * @return the durability
     */
    public static Durability syncEachPublish() {
        return EACH_PUBLISH;
    }

    /**
     * Whether publications are ever forced to the device.
     *
     * @return false for {@link #process()}
     */
    public boolean isSynced() {
        return interval != null;
    }

    /**
     * How often they are.
     *
     * @return the interval, zero for {@link #syncEachPublish()}, nothing for {@link #process()}
     */
    public Optional<Duration> interval() {
        return Optional.ofNullable(interval);
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof Durability that && Objects.equals(interval, that.interval);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(interval);
    }

    @Override
    public String toString() {
        if (interval == null) {
            return "process";
        }
        return interval.isZero() ? "syncEachPublish" : "syncEvery(" + interval + ")";
    }
}
