package io.roda.samples.sensor;

import java.util.List;

/**
 * What a run is fed with.
 *
 * @param sensors  the sensors, in the order in which they are shown
 * @param readings their readings, in the order of arrival
 */
record SensorStream(List<Sensor> sensors, List<Reading> readings) {
    SensorStream {
        sensors = List.copyOf(sensors);
        readings = List.copyOf(readings);
    }
}
