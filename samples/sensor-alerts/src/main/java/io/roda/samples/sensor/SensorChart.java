package io.roda.samples.sensor;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws a sensor's readings, bucket averages, alerts and labelled windows over time. */
final class SensorChart {
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 340;

    /** More points than pixels across would cost size and show nothing. */
    private static final int SLOTS = WIDTH / 2;

    /** So few readings are marked one by one; a line through a single one could not be seen. */
    private static final int FEW = 60;

    private static final Color READINGS = new Color(0x9D, 0xB8, 0xD2);
    private static final Color AVERAGES = new Color(0x1F, 0x4E, 0x79);
    private static final Color ALERTS = new Color(0xD6, 0x27, 0x28);
    private static final Color WINDOWS = new Color(0xFF, 0xE9, 0xA8);

    private final XYChart chart =
            new XYChartBuilder().width(WIDTH).height(HEIGHT).build();
    private final SensorResult result;
    private final PlotRange range;

    private SensorChart(SensorResult result) {
        this.result = result;
        this.range = PlotRange.of(result);
    }

    /** Draws a sensor that has at least one reading. */
    static XYChart of(SensorResult result, List<TimeWindow> windows) {
        SensorChart drawing = new SensorChart(result);
        PlotStyle.apply(drawing.chart.getStyler(), drawing.range);
        drawing.addWindows(windows);
        drawing.addReadings();
        drawing.addAverages();
        drawing.addAlerts();
        return drawing.chart;
    }

    private void addWindows(List<TimeWindow> windows) {
        List<TimeWindow> visible = windows.stream()
                .filter(window -> window.to() > range.start() && window.from() < range.end())
                .toList();
        for (int i = 0; i < visible.size(); i++) {
            XYSeries area = add(i == 0 ? "Labelled windows" : "Labelled window " + (i + 1), corners(visible.get(i)));
            area.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea).setShowInLegend(i == 0);
            area.setMarker(SeriesMarkers.NONE).setFillColor(WINDOWS);
            area.setLineColor(WINDOWS).setLineWidth(8);
        }
    }

    /** Its upper and lower edges lie outside the plot, which clips them off: only the legend shows the line. */
    private List<PlotPoint> corners(TimeWindow window) {
        long from = Math.max(window.from(), range.start());
        long to = Math.min(window.to(), range.end());
        double height = range.top() - range.bottom();
        return List.of(
                new PlotPoint(from, range.top() + height),
                new PlotPoint(to, range.top() + height),
                new PlotPoint(to, range.bottom() - height),
                new PlotPoint(from, range.bottom() - height));
    }

    private void addReadings() {
        List<PlotPoint> points = result.readings().stream()
                .map(reading -> new PlotPoint(reading.timestamp(), reading.value()))
                .toList();
        XYSeries line = add("Readings", Envelope.of(points, SLOTS));
        boolean few = points.size() <= FEW;
        line.setMarker(few ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE).setMarkerColor(READINGS);
        line.setLineColor(READINGS).setLineWidth(1);
    }

    /** A level line for each bucket, from its start to its end. */
    private void addAverages() {
        List<PlotPoint> points = result.buckets().stream()
                .flatMap(bucket -> Stream.of(
                        new PlotPoint(bucket.timestamp(), bucket.avg()),
                        new PlotPoint(bucket.timestamp() + bucket.rule().bucketMillis(), bucket.avg())))
                .toList();
        XYSeries line = add("Bucket averages", Envelope.of(points, SLOTS));
        line.setMarker(SeriesMarkers.NONE).setLineColor(AVERAGES).setLineWidth(1.4f);
    }

    /** An alert is marked at the highest reading of its bucket; a bucket with more than one gets one mark. */
    private void addAlerts() {
        Map<Long, Summary> buckets =
                result.buckets().stream().collect(Collectors.toMap(Summary::timestamp, Function.identity()));
        List<PlotPoint> points = result.alerts().stream()
                .map(Alert::timestamp)
                .distinct()
                .sorted()
                .map(buckets::get)
                .map(bucket -> new PlotPoint(bucket.timestamp() + bucket.rule().bucketMillis() / 2, bucket.max()))
                .toList();
        if (!points.isEmpty()) {
            XYSeries marks = add("Alerts", Envelope.of(points, SLOTS));
            marks.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
            marks.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(ALERTS);
        }
    }

    private XYSeries add(String name, List<PlotPoint> points) {
        return chart.addSeries(
                name,
                points.stream().map(PlotPoint::date).toList(),
                points.stream().map(PlotPoint::value).toList());
    }
}
