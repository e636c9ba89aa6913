package io.roda.benchmarks.page;

import io.roda.benchmarks.Spread;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws a table's medians as bars: a group for each column, a colour for each row. */
final class Plot {
    private static final int WIDTH = 1100;
    private static final int HEIGHT = 340;
    private static final int HEIGHT_OF_ROW = 22;

    /** Beyond this ratio of the greatest to the least, the least would hardly be seen on a linear scale. */
    private static final double SPAN = 30;

    private static final double NOTHING = 0.0005;

    /** More bars than that are too narrow for numbers that aren't turned. */
    private static final int MANY = 12;

    private static final Color GRID = new Color(0xE6, 0xE6, 0xE6);
    private static final Color TEXT = new Color(0x44, 0x44, 0x44);
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

    private static final List<Color> COLORS = List.of(
            new Color(0x1F, 0x4E, 0x79),
            new Color(0xE6, 0x8A, 0x1E),
            new Color(0x4C, 0x9F, 0x50),
            new Color(0xC4, 0x3B, 0x3B),
            new Color(0x7E, 0x57, 0xA6),
            new Color(0x8C, 0x6D, 0x4F),
            new Color(0x4F, 0xA7, 0xC4),
            new Color(0xD7, 0x7F, 0xB3),
            new Color(0x7F, 0x7F, 0x7F),
            new Color(0xB9, 0xB5, 0x3A),
            new Color(0x9D, 0xB8, 0xD2),
            new Color(0xF2, 0xC3, 0x8C));

    private Plot() {}

    /** Whether there is something to compare, all of it more than what a table shows as nothing. */
    static boolean makesSense(Grid grid) {
        return grid.values().size() > 1 && grid.values().stream().allMatch(value -> value.median() >= NOTHING);
    }

    static CategoryChart of(Grid grid) {
        int rows = grid.rows().size();
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(Math.max(HEIGHT, (rows + 3) * HEIGHT_OF_ROW))
                .yAxisTitle(grid.unit())
                .build();
        style(chart.getStyler(), grid);
        List<String> groups = grid.columns().stream().map(grid::heading).toList();
        for (String row : grid.rows()) {
            List<Double> medians = grid.columns().stream()
                    .map(column -> grid.value(row, column).map(Plot::rounded).orElse(null))
                    .toList();
            chart.addSeries(row, groups, medians)
                    .setFillColor(COLORS.get((chart.getSeriesMap().size() - 1) % COLORS.size()));
        }
        return chart;
    }

    /** To three digits, which is as many as fit on a bar. */
    private static double rounded(Spread value) {
        return BigDecimal.valueOf(value.median()).round(new MathContext(3)).doubleValue();
    }

    private static void style(CategoryStyler styler, Grid grid) {
        double least = grid.values().stream().mapToDouble(Spread::median).min().orElseThrow();
        double greatest =
                grid.values().stream().mapToDouble(Spread::median).max().orElseThrow();
        if (greatest > SPAN * least) {
            styler.setYAxisLogarithmic(true);
            styler.setYAxisMin(Math.pow(10, Math.floor(Math.log10(least * 0.9))));
        } else {
            styler.setYAxisMin(0.0);
        }
        // A function that formats labels would have the ticks of a logarithmic axis placed as on a linear one.
        styler.setYAxisDecimalPattern("#,##0.######").setLocale(Locale.ROOT);
        styler.setAxisTickLabelsColor(TEXT).setAxisTickMarksColor(TEXT).setAxisTickLabelsFont(FONT);
        styler.setAxisTitleFont(FONT).setXAxisTitleVisible(false);
        styler.setPlotGridLinesColor(GRID)
                .setPlotGridLinesStroke(new BasicStroke(1))
                .setPlotGridVerticalLinesVisible(false);
        styler.setPlotBackgroundColor(Color.WHITE).setPlotBorderVisible(false);
        styler.setChartBackgroundColor(Color.WHITE).setChartFontColor(TEXT).setChartPadding(8);
        styler.setLegendPosition(LegendPosition.OutsideE)
                .setLegendBorderColor(Color.WHITE)
                .setLegendFont(FONT);
        styler.setChartTitleVisible(false);
        int bars = grid.rows().size() * grid.columns().size();
        styler.setLabelsVisible(true)
                .setLabelsFont(SMALL)
                .setLabelsPosition(0.5)
                .setLabelsRotation(bars > MANY ? 90 : 0);
        styler.setAvailableSpaceFill(bars > MANY ? 0.9 : 0.5);
    }
}
