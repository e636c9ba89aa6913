package io.roda.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a workload must give, calculated without Roda, to check the output of a run against. */
public final class ExpectedOutput {
    /** Programs may compute a mean from a sum or from the mean before: the last digits differ. */
    private static final double TOLERANCE = 1e-9;

    private final Workload workload;
    private final double[] min;
    private final double[] max;
    private final double[] avg;
    private final int[] count;
    private final List<Alert> alerts = new ArrayList<>();

    /**
     * Calculates it.
     *
     * @param workload which readings
     * @param readings how many
     */
    public ExpectedOutput(Workload workload, int readings) {
        this.workload = workload;
        min = new double[readings];
        max = new double[readings];
        avg = new double[readings];
        count = new int[readings];
        calculate(readings);
    }

    private void calculate(int readings) {
        Map<SensorKey, Integer> last = new HashMap<>(2 * workload.keys(readings));
        double[] previous = new double[workload.sensors()];
        for (int i = 0; i < readings; i++) {
            summarize(i, last.put(new SensorKey(workload.sensorId(i), bucket(i)), i));
            int sensor = (int) workload.sensorId(i);
            if (i >= workload.sensors() && avg[i] > Alert.JUMP * previous[sensor]) {
                alerts.add(new Alert(sensor, bucket(i) * Workload.BUCKET, 1));
            }
            previous[sensor] = avg[i];
        }
    }

    private void summarize(int i, Integer before) {
        double value = workload.value(i);
        if (before == null) {
            min[i] = value;
            max[i] = value;
            avg[i] = value;
            count[i] = 1;
        } else {
            min[i] = Math.min(min[before], value);
            max[i] = Math.max(max[before], value);
            count[i] = count[before] + 1;
            avg[i] = (avg[before] * count[before] + value) / count[i];
        }
    }

    private long bucket(long i) {
        return workload.timestamp(i) / Workload.BUCKET;
    }

    /**
     * Checks all summaries and alerts that a job has made.
     *
     * @throws IllegalStateException if one is wrong, missing or too many
     */
    void check(Job job) {
        Check check = new Check();
        job.replay(check);
        check.complete();
    }

    private final class Check implements Output {
        private int summary;
        private int alert;

        @Override
        public void summary(long sensorId, double least, double greatest, double mean, long values, long timestamp) {
            int i = summary++;
            if (i >= count.length) {
                throw new IllegalStateException(workload + ": more than " + count.length + " summaries");
            }
            boolean right = sensorId == workload.sensorId(i)
                    && timestamp == bucket(i) * Workload.BUCKET
                    && values == count[i]
                    && least == min[i]
                    && greatest == max[i]
                    && Math.abs(mean - avg[i]) <= TOLERANCE * avg[i];
            if (!right) {
                throw new IllegalStateException(workload + ": summary " + i + " is "
                        + new Summary(sensorId, least, greatest, mean, values, timestamp) + ", expected "
                        + new Summary(
                                workload.sensorId(i), min[i], max[i], avg[i], count[i], bucket(i) * Workload.BUCKET));
            }
        }

        @Override
        public void alert(long sensorId, long timestamp, int severity) {
            int i = alert++;
            Alert actual = new Alert(sensorId, timestamp, severity);
            if (i >= alerts.size() || !actual.equals(alerts.get(i))) {
                throw new IllegalStateException(workload + ": alert " + i + " is " + actual + ", expected "
                        + (i < alerts.size() ? alerts.get(i) : "none"));
            }
        }

        void complete() {
            if (summary != count.length || alert != alerts.size()) {
                throw new IllegalStateException(workload + ": " + summary + " summaries and " + alert
                        + " alerts, expected " + count.length + " and " + alerts.size());
            }
        }
    }
}
