package io.roda.samples.sensor;

import java.util.List;

/**
 * How a sensor's alerts lie to its labelled windows.
 *
 * @param inside  alerts whose bucket starts within a window
 * @param outside all the others
 */
record LabelScore(long inside, long outside) {
    static LabelScore of(List<Alert> alerts, List<TimeWindow> windows) {
        long inside = alerts.stream()
                .filter(alert -> windows.stream().anyMatch(window -> window.contains(alert.timestamp())))
                .count();
        return new LabelScore(inside, alerts.size() - inside);
    }
}
