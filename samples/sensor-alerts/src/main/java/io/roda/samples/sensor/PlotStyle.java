package io.roda.samples.sensor;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.time.Duration;
import java.util.Locale;
import java.util.TimeZone;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;

/** How all plots look. */
final class PlotStyle {
    private static final Color GRID = new Color(0xE6, 0xE6, 0xE6);
    private static final Color TEXT = new Color(0x44, 0x44, 0x44);
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private PlotStyle() {}

    static void apply(XYStyler styler, PlotRange range) {
        styler.setXAxisMin((double) range.start()).setXAxisMax((double) range.end());
        styler.setYAxisMin(range.bottom()).setYAxisMax(range.top());
        styler.setTimezone(TimeZone.getTimeZone("UTC")).setLocale(Locale.ROOT);
        styler.setDatePattern(datePattern(range)).setXAxisTickMarkSpacingHint(110);
        styler.setAxisTickLabelsColor(TEXT).setAxisTickMarksColor(TEXT);
        styler.setAxisTickLabelsFont(FONT).setAxisTitlesVisible(false);
        styler.setPlotGridLinesColor(GRID).setPlotGridLinesStroke(new BasicStroke(1));
        styler.setPlotBackgroundColor(Color.WHITE).setPlotBorderVisible(false).setPlotContentSize(1);
        styler.setChartBackgroundColor(Color.WHITE).setChartFontColor(TEXT).setChartPadding(8);
        styler.setLegendPosition(LegendPosition.OutsideS).setLegendLayout(LegendLayout.Horizontal);
        styler.setLegendBorderColor(Color.WHITE).setLegendFont(FONT);
        styler.setChartTitleVisible(false).setMarkerSize(8);
    }

    private static String datePattern(PlotRange range) {
        Duration span = Duration.ofMillis(range.span());
        if (span.compareTo(Duration.ofHours(1)) < 0) {
            return "HH:mm:ss";
        }
        return span.compareTo(Duration.ofDays(5)) < 0 ? "MM-dd HH:mm" : "yyyy-MM-dd";
    }
}
