package io.roda.benchmarks.page;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.internal.chartpart.Chart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Turns a chart into an SVG image. */
final class SvgImage {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private SvgImage() {}

    /** As a document of its own. */
    static String of(Chart<?, ?> chart) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
        context.setPrecision(2);
        context.setComment("");
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        chart.paint(graphics, chart.getWidth(), chart.getHeight());
        Element root = graphics.getRoot();
        root.setAttribute("viewBox", "0 0 " + chart.getWidth() + ' ' + chart.getHeight());
        root.setAttribute("width", String.valueOf(chart.getWidth()));
        root.setAttribute("height", String.valueOf(chart.getHeight()));
        StringWriter document = new StringWriter();
        try {
            graphics.stream(root, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Without the document type in front, which names a file on another host.
        String svg = document.toString();
        return svg.substring(svg.indexOf("<svg"));
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML parser cannot be set up", e);
        }
    }
}
