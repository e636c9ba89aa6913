package io.roda.samples.sensor;

import java.util.Date;

/**
 * Where something is drawn.
 *
 * @param time  in milliseconds since 1970-01-01 UTC
 * @param value on the sensor's own scale
 */
record PlotPoint(long time, double value) {
    /** As the type by which the plotting library knows an axis of time. */
    @SuppressWarnings("JavaUtilDate")
    Date date() {
        return new Date(time);
    }
}
