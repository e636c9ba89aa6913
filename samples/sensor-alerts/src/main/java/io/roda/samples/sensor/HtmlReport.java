package io.roda.samples.sensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A page with a table of all sensors and a plot of each, in one file that refers to no other. */
final class HtmlReport {
    private static final String STYLE = """
        body { font: 15px/1.5 system-ui, sans-serif; color: #222; background: #f5f6f8; margin: 0; }
        main { max-width: 1140px; margin: 0 auto; padding: 24px 16px; }
        h1 { font-size: 24px; margin: 0; }
        h2 { font-size: 17px; margin: 0; }
        p { margin: 4px 0 16px; color: #555; }
        .table { overflow-x: auto; }
        table { border-collapse: collapse; background: #fff; margin-bottom: 24px; }
        th, td { padding: 5px 14px; border-bottom: 1px solid #e4e6ea; text-align: right;
                 white-space: nowrap; }
        th:first-child, td:first-child { text-align: left; }
        section { background: #fff; border: 1px solid #e4e6ea; border-radius: 6px;
                  padding: 16px; margin-bottom: 20px; }
        section p { margin-bottom: 6px; }
        img { width: 100%; height: auto; display: block; }
        """;

    private final RunResult run;
    private final StringBuilder html = new StringBuilder();

    private HtmlReport(RunResult run) {
        this.run = run;
    }

    /**
     * Writes the page, over one that is there.
     *
     * @throws UserError if it cannot be written
     */
    static void write(Path file, RunResult run) {
        try {
            Files.writeString(file, of(run));
        } catch (IOException e) {
            throw new UserError("cannot write the report to " + file + ": " + IoProblem.describe(e), e);
        }
    }

    static String of(RunResult run) {
        return new HtmlReport(run).page();
    }

    private String page() {
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>Sensor alerts</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>Sensor alerts</h1>\n<p>")
                .append(escape(description()))
                .append("</p>\n");
        table(Tables.counts(run));
        run.sensors().forEach(this::section);
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private String description() {
        return String.format(
                Locale.ROOT,
                "%s in buckets of %s (UTC); %s, each where the average of a sensor's bucket"
                        + " rose above %s times that of its previous summary.",
                Amount.of(run.readings(), "reading"),
                BucketWidth.format(run.bucket()),
                Amount.of(run.alerts(), "alert"),
                run.jump());
    }

    private void table(Table table) {
        html.append("<div class=\"table\"><table>\n");
        row("th", table.header());
        table.rows().forEach(cells -> row("td", cells));
        html.append("</table></div>\n");
    }

    private void row(String tag, List<String> cells) {
        html.append("<tr>");
        for (String cell : cells) {
            html.append('<')
                    .append(tag)
                    .append('>')
                    .append(escape(cell))
                    .append("</")
                    .append(tag)
                    .append('>');
        }
        html.append("</tr>\n");
    }

    private void section(SensorResult result) {
        html.append("<section>\n<h2>").append(escape(result.sensor().name())).append("</h2>\n<p>");
        if (result.readings().isEmpty()) {
            html.append("No readings.</p>\n");
        } else {
            html.append(escape(facts(result)))
                    .append("</p>\n<img alt=\"Readings, bucket averages and alerts of ")
                    .append(escape(result.sensor().name()))
                    .append("\" src=\"")
                    .append(SvgImage.asDataUri(SensorChart.of(result, run.windows(result))))
                    .append("\">\n");
        }
        html.append("</section>\n");
    }

    private String facts(SensorResult result) {
        String alerts = Amount.of(result.alerts().size(), "alert");
        return run.score(result)
                .map(score -> alerts + ": " + Amount.of(score.inside()) + " inside and " + Amount.of(score.outside())
                        + " outside the labelled windows")
                .orElse(alerts);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
