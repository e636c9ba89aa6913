package io.roda.benchmarks;

import java.nio.ByteBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Outputs that are appended to Agrona's buffers, in the layout that Roda's stores have. */
final class RecordBuffers {
    private final UnsafeBuffer summaries;
    private final UnsafeBuffer alerts;
    private int summariesLength;
    private int alertsLength;

    RecordBuffers(int readings) {
        summaries = touched(Math.multiplyExact(readings, SummaryCodec.LENGTH));
        alerts = touched(Math.multiplyExact(readings, AlertCodec.LENGTH));
    }

    private static UnsafeBuffer touched(int bytes) {
        UnsafeBuffer buffer = new UnsafeBuffer(ByteBuffer.allocateDirect(bytes));
        buffer.setMemory(0, bytes, (byte) 0);
        return buffer;
    }

    void summary(long sensorId, double min, double max, double avg, long count, long timestamp) {
        int at = summariesLength;
        summaries.putLong(at + SummaryCodec.SENSOR_ID_OFFSET, sensorId);
        summaries.putDouble(at + SummaryCodec.MIN_OFFSET, min);
        summaries.putDouble(at + SummaryCodec.MAX_OFFSET, max);
        summaries.putDouble(at + SummaryCodec.AVG_OFFSET, avg);
        summaries.putLong(at + SummaryCodec.COUNT_OFFSET, count);
        summaries.putLong(at + SummaryCodec.TIMESTAMP_OFFSET, timestamp);
        summariesLength = at + SummaryCodec.LENGTH;
    }

    void alert(long sensorId, long timestamp, int severity) {
        int at = alertsLength;
        alerts.putLong(at + AlertCodec.SENSOR_ID_OFFSET, sensorId);
        alerts.putLong(at + AlertCodec.TIMESTAMP_OFFSET, timestamp);
        alerts.putInt(at + AlertCodec.SEVERITY_OFFSET, severity);
        alertsLength = at + AlertCodec.LENGTH;
    }

    void replay(Output output) {
        for (int at = 0; at < summariesLength; at += SummaryCodec.LENGTH) {
            Summary s = SummaryCodec.decode(summaries, at);
            output.summary(s.sensorId(), s.min(), s.max(), s.avg(), s.count(), s.timestamp());
        }
        for (int at = 0; at < alertsLength; at += AlertCodec.LENGTH) {
            Alert a = AlertCodec.decode(alerts, at);
            output.alert(a.sensorId(), a.timestamp(), a.severity());
        }
    }
}
