package io.petrigraph.cli.drawing;

import io.petrigraph.scheduler.Plan;
import java.util.List;
import java.util.Locale;

/**
 * A plan as SVG: places are round, transitions square; the fill is the partition, white where keys decide it; a red frame is
 * a transition that may cross. Dashed arcs only look, those with a ring look for nothing, red ones lead from one partition to
 * another. What a node means in full shows when the pointer rests on it.
 */
public final class SvgDrawing {
    private static final int MARGIN = 16;
    private static final int LEGEND_HEIGHT = 34;
    private static final int MAX_LABEL = 30;
    private static final int PARTITION_HUES = 12;
    private static final double GOLDEN_ANGLE = 137.508;
    private static final int LEGEND_STEP = 104;
    /** Entries of the legend behind the partitions. */
    private static final int LEGEND_OTHERS = 5;

    private static final String DASHED = " stroke-dasharray=\"4 3\"";
    private static final String ARC = "#99a";
    private static final String CROSSING_ARC = "#b66";

    private final Plan plan;
    private final Drawing drawing;
    private final LayeredLayout layout;
    private final StringBuilder svg = new StringBuilder();

    private SvgDrawing(Plan plan) {
        this.plan = plan;
        this.drawing = Drawing.of(plan);
        this.layout = LayeredLayout.of(drawing);
    }

    /** The drawing as one SVG element; lines end in {@code \n}. */
    public static String of(Plan plan) {
        SvgDrawing drawing = new SvgDrawing(plan);
        drawing.draw();
        return drawing.svg.toString();
    }

    private void line(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private void draw() {
        int shown = Math.min(plan.partitions(), PARTITION_HUES);
        double width = Math.max(layout.width(), (double) LEGEND_STEP * (shown + LEGEND_OTHERS)) + 2 * MARGIN;
        double height = layout.height() + LEGEND_HEIGHT + 2 * MARGIN;
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\""
                        + " font-family=\"DejaVu Sans, Helvetica, Arial, sans-serif\" font-size=\"11\">",
                width, height, width, height);
        line("<title>%s</title>", escaped(plan.net().name()));
        line("<defs>");
        marker("arrow", "<path d=\"M0,0 L8,4 L0,8 z\" fill=\"#667\"/>");
        marker("ring", "<circle cx=\"4\" cy=\"4\" r=\"3\" fill=\"#fff\" stroke=\"#667\"/>");
        line("</defs>");
        line("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>");
        legend(shown);
        line("<g transform=\"translate(%d,%d)\">", MARGIN, MARGIN + LEGEND_HEIGHT);
        for (int arc = 0; arc < drawing.arcs().size(); arc++) {
            arc(drawing.arcs().get(arc), layout.lines().get(arc));
        }
        for (int node = 0; node < drawing.nodes().size(); node++) {
            node(drawing.nodes().get(node), layout.boxes().get(node));
        }
        line("</g>");
        line("</svg>");
    }

    private void marker(String id, String shape) {
        line(
                "<marker id=\"%s\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\""
                        + " markerUnits=\"userSpaceOnUse\" orient=\"auto-start-reverse\">%s</marker>",
                id, shape);
    }

    private void legend(int shown) {
        for (int p = 0; p < shown; p++) {
            legend(p, "partition " + p, fill(p), "#556", 1);
        }
        legend(shown, "by its keys", "#fff", "#556", 1);
        legend(shown + 1, "may cross", "#fff", "#c22", 2);
        legendLine(shown + 2, "to another", CROSSING_ARC, "", "arrow");
        legendLine(shown + 3, "only looks", ARC, DASHED, "arrow");
        legendLine(shown + 4, "looks for none", ARC, DASHED, "ring");
    }

    private void legendLine(int at, String text, String stroke, String dashes, String end) {
        int x = MARGIN + at * LEGEND_STEP;
        line(
                "<path d=\"M%d,%d h16\" fill=\"none\" stroke=\"%s\"%s marker-end=\"url(#%s)\"/><text x=\"%d\" y=\"%d\">%s</text>",
                x, MARGIN + 7, stroke, dashes, end, x + 22, MARGIN + 11, text);
    }

    private void legend(int at, String text, String fill, String stroke, int strokeWidth) {
        int x = MARGIN + at * LEGEND_STEP;
        line(
                "<rect x=\"%d\" y=\"%d\" width=\"14\" height=\"14\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%d\"/>"
                        + "<text x=\"%d\" y=\"%d\">%s</text>",
                x, MARGIN, fill, stroke, strokeWidth, x + 20, MARGIN + 11, text);
    }

    private void arc(Drawing.Arc arc, List<LayeredLayout.Point> points) {
        StringBuilder path = new StringBuilder();
        for (LayeredLayout.Point point : points) {
            path.append(String.format(Locale.ROOT, "%s%.1f,%.1f", path.isEmpty() ? "M" : " L", point.x(), point.y()));
        }
        boolean crossing = drawing.nodes().get(arc.from()).partition()
                != drawing.nodes().get(arc.to()).partition();
        line(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"%s%s marker-end=\"url(#%s)\"/>",
                path,
                crossing ? CROSSING_ARC : ARC,
                1 + Math.min(4, Math.log(Math.max(1, arc.weight())) / 2),
                arc.looks() ? DASHED : "",
                arc.both() ? " marker-start=\"url(#arrow)\"" : "",
                arc.inhibits() ? "ring" : "arrow");
    }

    private void node(Drawing.Node node, LayeredLayout.Box box) {
        double radius =
                node.shape() == Drawing.Shape.PLACE ? box.height() / 2 : node.shape() == Drawing.Shape.CLUSTER ? 6 : 1;
        line(
                "<g><title>%s</title><rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.1f\" fill=\"%s\""
                        + " stroke=\"%s\" stroke-width=\"%s\"/>",
                escaped(node.tip()),
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                radius,
                node.partition() < 0 ? "#fff" : fill(node.partition()),
                node.crosses() ? "#c22" : "#556",
                node.crosses() ? "2" : "1");
        line(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text></g>",
                box.x() + box.width() / 2, box.y() + box.height() / 2 + 4, escaped(label(node)));
    }

    /** What stands in the box; long names lose their middle, the tip has them whole. */
    static String label(Drawing.Node node) {
        String label = node.label();
        int half = MAX_LABEL / 2 - 1;
        return label.length() <= MAX_LABEL
                ? label
                : label.substring(0, half) + "\u2026" + label.substring(label.length() - half);
    }

    /** Light colours, each far from the one before. */
    static String fill(int partition) {
        double hue = (200 + partition * GOLDEN_ANGLE) % 360;
        return rgb(hue);
    }

    /** A colour of saturation 0.65 and lightness 0.82; names of colours in degrees are not known to every viewer. */
    private static String rgb(double hue) {
        double lightness = 0.82;
        double strength = 0.65 * Math.min(lightness, 1 - lightness);
        StringBuilder hex = new StringBuilder("#");
        for (int offset : new int[] {0, 8, 4}) {
            double k = (offset + hue / 30) % 12;
            double value = lightness - strength * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
            hex.append(String.format(Locale.ROOT, "%02x", Math.round(255 * value)));
        }
        return hex.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
