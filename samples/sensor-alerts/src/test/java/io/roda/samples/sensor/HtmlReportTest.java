package io.roda.samples.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class HtmlReportTest {
    private static final Rule RULE = new Rule(3_600_000, 1.5);
    private static final Pattern IMAGE = Pattern.compile("src=\"data:image/svg\\+xml;base64,([^\"]+)\"");
    private static final String ALERT_COLOUR = "rgb(214,39,40)";

    @TempDir
    private Path directory;

    @Test
    void hasARowAndAPlotForEachSensor() {
        String page = HtmlReport.of(run(sensor(1, "pump", 100), sensor(2, "boiler", 100)));
        assertTrue(page.contains("<td>pump</td><td>100</td>"), page);
        assertTrue(page.contains("<h2>pump</h2>"), page);
        assertTrue(page.contains("<h2>boiler</h2>"), page);
        assertEquals(2, plots(page).size());
    }

    @Test
    void refersToNothingOutsideItself() {
        String page = HtmlReport.of(run(sensor(1, "pump", 100)));
        String svg = plots(page).get(0);
        for (String text : List.of(page, svg)) {
            String withoutNamespaces = text.replaceAll("xmlns(:\\w+)?=\"[^\"]*\"", "");
            assertFalse(withoutNamespaces.contains("http"), withoutNamespaces);
            assertFalse(withoutNamespaces.contains("<script"), withoutNamespaces);
            assertFalse(withoutNamespaces.contains("<link"), withoutNamespaces);
        }
        assertFalse(svg.contains("href"), svg);
    }

    @Test
    void plotsAreSvgThatScales() throws Exception {
        Element svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(
                        plots(HtmlReport.of(run(sensor(1, "pump", 100)))).get(0))))
                .getDocumentElement();
        assertEquals("svg", svg.getTagName());
        assertEquals(
                "0 0 " + svg.getAttribute("width") + " " + svg.getAttribute("height"), svg.getAttribute("viewBox"));
    }

    @Test
    void plotsMarkAlertsWhereThereAreSome() {
        SensorResult calm = sensor(1, "pump", 100);
        SensorResult alerted = new SensorResult(
                calm.sensor(), calm.readings(), calm.buckets(), List.of(new Alert(1, 0, 1), new Alert(1, 0, 1)));
        assertFalse(plots(HtmlReport.of(run(calm))).get(0).contains(ALERT_COLOUR));
        assertTrue(plots(HtmlReport.of(run(alerted))).get(0).contains(ALERT_COLOUR));
    }

    @Test
    void plotsStaySmallHoweverManyReadings() {
        String svg = plots(HtmlReport.of(run(sensor(1, "pump", 200_000)))).get(0);
        assertTrue(svg.length() < 1_000_000, () -> "an image of " + svg.length() + " characters");
    }

    @Test
    void drawsASingleReading() {
        assertEquals(1, plots(HtmlReport.of(run(sensor(1, "pump", 1)))).size());
    }

    @Test
    void saysThatThereAreNoReadings() {
        String page = HtmlReport.of(run(sensor(1, "pump", 0)));
        assertTrue(page.contains("No readings."), page);
        assertEquals(List.of(), plots(page));
    }

    @Test
    void namesAreTextAndNotMarkup() {
        String page = HtmlReport.of(run(sensor(1, "<b>\"R&D\"</b>", 10)));
        assertFalse(page.contains("<b>"), page);
        assertTrue(page.contains("<h2>&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt;</h2>"), page);
    }

    @Test
    void saysWhyItCannotBeWritten() {
        Path file = directory.resolve("missing").resolve("report.html");
        UserError error = assertThrows(UserError.class, () -> HtmlReport.write(file, run(sensor(1, "pump", 10))));
        assertEquals("cannot write the report to " + file + ": no such file or directory", error.getMessage());
    }

    @Test
    void saysThatItCannotReplaceADirectory() {
        RunResult run = run(sensor(1, "pump", 10));
        UserError error = assertThrows(UserError.class, () -> HtmlReport.write(directory, run));
        String reason = error.getMessage().substring(("cannot write the report to " + directory + ": ").length());
        assertFalse(reason.isBlank() || reason.contains(directory.toString()), error.getMessage());
    }

    private static RunResult run(SensorResult... sensors) {
        return new RunResult(Duration.ofHours(1), 1.5, List.of(sensors), Optional.empty(), Duration.ofMillis(1));
    }

    private static SensorResult sensor(long id, String name, int count) {
        List<Reading> readings = LongStream.range(0, count)
                .mapToObj(i -> new Reading(id, i % 17, i * 1_000, RULE))
                .toList();
        List<Summary> buckets = LongStream.rangeClosed(0, count / 3_600)
                .mapToObj(i -> new Summary(id, 0, 16, 8, 3_600, i * RULE.bucketMillis(), RULE))
                .toList();
        return new SensorResult(new Sensor(id, name), readings, buckets, List.of());
    }

    private static List<String> plots(String page) {
        List<String> plots = new ArrayList<>();
        Matcher matcher = IMAGE.matcher(page);
        while (matcher.find()) {
            plots.add(new String(Base64.getDecoder().decode(matcher.group(1)), StandardCharsets.UTF_8));
        }
        return plots;
    }
}
