package io.roda.benchmarks.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A page of results in Markdown, with a directory beside it for its plots and the figures as they are. */
public final class Page {
    /** What the file of figures is called. */
    public static final String FIGURES = "figures.csv";

    /**
     * Figures that belong together.
     *
     * @param title its heading, and the {@link Measured#part part} of its figures
     * @param shows what they are, in a sentence
     */
    public record Section(String title, String shows) {}

    private final String command;
    private final List<String> head;
    private final List<String> remarks;
    private final List<Section> sections;

    /**
     * Writes nothing yet.
     *
     * @param command what makes this page
     * @param head where, when and how it was measured, in lines
     * @param remarks what a reader must know about this run, in paragraphs
     * @param sections the sections in their order
     */
    public Page(String command, List<String> head, List<String> remarks, List<Section> sections) {
        this.command = command;
        this.head = List.copyOf(head);
        this.remarks = List.copyOf(remarks);
        this.sections = List.copyOf(sections);
    }

    /**
     * Where the plots and the figures of a page go.
     *
     * @param page the page
     * @return a directory beside it with its name, without what is behind the last point
     */
    public static Path directory(Path page) {
        String name = page.getFileName().toString();
        int end = name.lastIndexOf('.');
        return page.resolveSibling(end > 0 ? name.substring(0, end) : name + "-files");
    }

    /**
     * Writes the page, its plots and its figures, in place of those of a page that is there.
     *
     * @param file the page
     * @param figures the figures
     * @throws UncheckedIOException if something can't be written
     */
    public void write(Path file, List<Measured> figures) {
        try {
            Path directory = directory(file.toAbsolutePath());
            Files.createDirectories(directory);
            removePlots(directory);
            Files.writeString(file, text(directory, figures));
            FiguresFile.write(directory.resolve(FIGURES), figures);
        } catch (IOException e) {
            throw new UncheckedIOException("the page can't be written to '" + file + "': " + e, e);
        }
    }

    /** Only where there is a page's figures, too: otherwise images there are none of a page's. */
    private static void removePlots(Path directory) throws IOException {
        if (!Files.exists(directory.resolve(FIGURES))) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".svg")).toList()) {
                Files.delete(file);
            }
        }
    }

    private String text(Path directory, List<Measured> figures) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("<!-- Written by this command; to change it, run that again.\n     ");
        text.append(command).append(" -->\n");
        text.append("# Results\n\n```\n");
        head.forEach(line -> text.append(line).append('\n'));
        text.append("```\n\n");
        remarks.forEach(remark -> text.append(remark).append("\n\n"));
        text.append("Medians, with the least and the greatest in brackets. All figures: [")
                .append(FIGURES);
        text.append("](")
                .append(directory.getFileName())
                .append('/')
                .append(FIGURES)
                .append(").\n\n");
        addGoals(text, figures);
        for (Section section : sections) {
            add(text, section, directory, figures);
        }
        return text.toString().stripTrailing() + '\n';
    }

    private static void addGoals(StringBuilder text, List<Measured> figures) {
        List<String> jdks = figures.stream().map(Measured::jdk).distinct().toList();
        List<String> heading = new ArrayList<>(List.of("goal", "where", "bound"));
        heading.addAll(jdks);
        List<List<String>> lines = new ArrayList<>();
        for (Verdict verdict : Goals.verdicts(figures)) {
            List<String> line = new ArrayList<>(List.of(verdict.goal(), verdict.where(), verdict.limit()));
            jdks.forEach(jdk -> line.add(verdict.of(jdk)));
            lines.add(line);
        }
        text.append(
                "## Ratios and goals\n\nComputed from the medians below; where several forms of Roda would do, the");
        text.append(" best one counts.\n\n")
                .append(Markdown.table(heading, lines))
                .append('\n');
    }

    private static void add(StringBuilder text, Section section, Path directory, List<Measured> figures)
            throws IOException {
        text.append("## ")
                .append(section.title())
                .append("\n\n")
                .append(section.shows())
                .append("\n\n");
        List<Measured> ofSection = figures.stream()
                .filter(measured -> measured.part().equals(section.title()))
                .toList();
        for (Grid grid : Grid.of(ofSection)) {
            text.append("### ")
                    .append(grid.table())
                    .append(" (")
                    .append(grid.unit())
                    .append(")\n\n");
            text.append(table(grid)).append('\n');
            if (Plot.makesSense(grid)) {
                String plot = grid.fileName() + ".svg";
                Files.writeString(directory.resolve(plot), SvgImage.of(Plot.of(grid)));
                text.append("![").append(grid.table()).append("](");
                text.append(directory.getFileName()).append('/').append(plot).append(")\n\n");
            }
        }
    }

    private static String table(Grid grid) {
        List<String> heading = new ArrayList<>(List.of(""));
        grid.columns().forEach(column -> heading.add(grid.heading(column)));
        List<List<String>> lines = new ArrayList<>();
        for (String row : grid.rows()) {
            List<String> line = new ArrayList<>(List.of(row));
            grid.columns()
                    .forEach(column -> line.add(
                            grid.value(row, column).map(Markdown::spread).orElse("")));
            lines.add(line);
        }
        return Markdown.table(heading, lines);
    }
}
