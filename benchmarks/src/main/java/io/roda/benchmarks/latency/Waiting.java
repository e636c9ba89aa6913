package io.roda.benchmarks.latency;

import com.lmax.disruptor.BusySpinWaitStrategy;
import com.lmax.disruptor.SleepingWaitStrategy;
import com.lmax.disruptor.WaitStrategy;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.BusySpinIdleStrategy;
import org.agrona.concurrent.IdleStrategy;

/** What a thread does that finds nothing to do. Each with the defaults of the library that it is from. */
enum Waiting {
    /** Keeps a processor busy. */
    SPIN("spinning") {
        @Override
        IdleStrategy idleStrategy() {
            return new BusySpinIdleStrategy();
        }

        @Override
        WaitStrategy waitStrategy() {
            return new BusySpinWaitStrategy();
        }
    },
    /** Spins for a while, then yields, then sleeps. */
    BACK_OFF("backing off") {
        @Override
        IdleStrategy idleStrategy() {
            return new BackoffIdleStrategy();
        }

        @Override
        WaitStrategy waitStrategy() {
            return new SleepingWaitStrategy();
        }
    };

    private final String title;

    Waiting(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** For Roda and for Agrona's rings. */
    abstract IdleStrategy idleStrategy();

    /** For the Disruptor. */
    abstract WaitStrategy waitStrategy();
}
