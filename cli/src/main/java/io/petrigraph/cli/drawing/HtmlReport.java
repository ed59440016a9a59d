package io.petrigraph.cli.drawing;

import io.petrigraph.scheduler.Home;
import io.petrigraph.scheduler.Plan;
import io.petrigraph.scheduler.PlannedTransition;
import io.petrigraph.scheduler.PlannedTransition.CommitClass;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A plan as one page that a person would want to look at: what was decided in figures, the drawing, then the transitions that
 * cost most, then where everything lies. It needs nothing from outside and runs no script.
 */
public final class HtmlReport {
    private static final int MAX_ROWS = 300;

    private final Plan plan;
    private final List<String> extra;
    private final StringBuilder html = new StringBuilder();

    private HtmlReport(Plan plan, List<String> extra) {
        this.plan = plan;
        this.extra = extra;
    }

    /** The page; {@code extra} are sentences under the figures, for example how the plan compares with another. */
    public static String of(Plan plan, List<String> extra) {
        HtmlReport report = new HtmlReport(plan, extra);
        report.write();
        return report.html.toString();
    }

    private void line(String format, Object... values) {
        html.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private void write() {
        String name = SvgDrawing.escaped(plan.net().name());
        line("<!DOCTYPE html>");
        line("<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Partitions of %s</title>", name);
        html.append("""
                <style>
                body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; color: #223; }
                h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin-top: 2.2rem; }
                .figures { display: flex; flex-wrap: wrap; gap: 1rem; }
                .figure { border: 1px solid #ccd; border-radius: 8px; padding: .6rem 1rem; }
                .figure b { display: block; font-size: 1.5rem; }
                .drawing { overflow: auto; border: 1px solid #ccd; border-radius: 8px; max-height: 44rem; }
                table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .25rem .7rem .25rem 0;
                vertical-align: top; border-bottom: 1px solid #e6e6ee; } td.n { text-align: right; white-space: nowrap; }
                .bar { background: #e8e8f0; height: 1rem; border-radius: 4px; } .bar div { height: 1rem; border-radius: 4px; }
                </style></head><body>
                """);
        line("<h1>Partitions of %s</h1>", name);
        figures();
        load();
        line("<h2>The net</h2>");
        line("<div class=\"drawing\">");
        html.append(SvgDrawing.of(plan));
        line("</div>");
        transitions();
        homes();
        line("</body></html>");
    }

    private void figures() {
        line("<div class=\"figures\">");
        figure("partitions", Integer.toString(plan.partitions()));
        figure("places", Integer.toString(plan.net().places().size()));
        figure("transitions", Integer.toString(plan.net().transitions().size()));
        figure(
                "components by types",
                Integer.toString(plan.topology().components().size()));
        figure("clusters by types", Integer.toString(plan.topology().clusters().size()));
        figure("firings that cross, at most", percent(plan.crossShare()));
        for (CommitClass worst : CommitClass.values()) {
            figure(worst + " at worst", percent(plan.share(worst)));
        }
        line("</div>");
        line("<p>Partitions: %s.</p>", SvgDrawing.escaped(plan.partitionsReason()));
        extra.forEach(sentence -> line("<p>%s</p>", SvgDrawing.escaped(sentence)));
    }

    private void figure(String name, String value) {
        line("<div class=\"figure\"><b>%s</b>%s</div>", value, name);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private void load() {
        line("<h2>Who decides how much</h2><table>");
        double[] load = plan.load();
        for (int p = 0; p < load.length; p++) {
            line(
                    "<tr><td>partition %d</td><td class=\"n\">%s</td><td style=\"width:70%%\"><div class=\"bar\">"
                            + "<div style=\"width:%.1f%%;background:%s\"></div></div></td></tr>",
                    p, percent(load[p]), 100 * load[p], SvgDrawing.fill(p));
        }
        line("</table>");
    }

    private void transitions() {
        line("<h2>Transitions, what crosses most first</h2>");
        line("<table><tr><th>transition</th><th>class</th><th>crosses</th><th>footprint</th><th>why</th></tr>");
        List<PlannedTransition> sorted = plan.transitions().stream()
                .sorted(Comparator.comparingDouble((PlannedTransition t) -> t.weight() * t.crossProbability())
                        .reversed())
                .toList();
        for (PlannedTransition t : sorted.subList(0, Math.min(MAX_ROWS, sorted.size()))) {
            line(
                    "<tr><td>%s</td><td>%s</td><td class=\"n\">%s</td><td>%s</td><td>%s</td></tr>",
                    SvgDrawing.escaped(t.name()),
                    t.worst(),
                    percent(t.crossProbability()),
                    t.footprint().kind(),
                    SvgDrawing.escaped(t.reason()));
        }
        line("</table>");
        rest(sorted.size());
    }

    private void homes() {
        line("<h2>Where everything lies</h2><table><tr><th>entity or place</th><th>where</th><th>why</th></tr>");
        List<Home> homes = plan.homes();
        for (Home home : homes.subList(0, Math.min(MAX_ROWS, homes.size()))) {
            line(
                    "<tr><td>%s</td><td>%s</td><td>%s</td></tr>",
                    SvgDrawing.escaped(home.name()),
                    home.isPinned() ? "partition " + home.partition() : "sliced",
                    SvgDrawing.escaped(home.reason()));
        }
        line("</table>");
        rest(homes.size());
    }

    private void rest(int size) {
        if (size > MAX_ROWS) {
            line("<p>and %d more</p>", size - MAX_ROWS);
        }
    }
}
