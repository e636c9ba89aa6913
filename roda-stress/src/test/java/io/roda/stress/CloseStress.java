package io.roda.stress;

import io.roda.runtime.StoreClosedException;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** One thread writes, another closes the store: however late the writer learns of it, it stays closed for both. */
public final class CloseStress {
    private static final String REFUSED = "refused";

    private CloseStress() {}

    /** A push after a claim takes back what has kept pushes from being quick; closing must not be taken back with it. */
    @JCStressTest
    @Outcome(id = REFUSED, expect = Expect.ACCEPTABLE, desc = "closed for good")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a record in a closed store")
    @State
    public static class PushAfterClaim {
        private static final int PAIRS = 4;

        private final Start start = new Start();
        private final SampleStore samples = Stores.samples(2 * PAIRS + 1);

        @Actor
        public void write() {
            start.await();
            try {
                for (long id = 0; id < 2 * PAIRS; id += 2) {
                    Sample.write(samples.claim(), id);
                    samples.publish();
                    samples.push(Sample.of(id + 1));
                }
            } catch (StoreClosedException e) {
                // The arbiter asks again.
            }
        }

        @Actor
        public void close() {
            start.await();
            samples.close();
        }

        @Arbiter
        public void end(final L_Result result) {
            result.r1 = afterwards();
        }

        private String afterwards() {
            try {
                samples.push(Sample.of(0));
                return "accepted";
            } catch (StoreClosedException e) {
                return REFUSED;
            }
        }
    }
}
