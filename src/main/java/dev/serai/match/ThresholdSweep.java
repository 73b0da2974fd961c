package dev.serai.match;

import dev.serai.record.RecordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How well clusters agree with the truth when the line between one customer and two is drawn elsewhere. */
public final class ThresholdSweep {

    private static final int FROM = -4;
    private static final int TO = 14;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int BAR = 30;

    private final List<Point> points;

    private ThresholdSweep(List<Point> points) {
        this.points = List.copyOf(points);
    }

    /** One threshold and what it gives. */
    public record Point(double edge, Evaluation evaluation) {}

    /** Parts the same weighed pairs again for each threshold. */
    public static ThresholdSweep of(RecordSet set, Map<RecordKey, ?> truth) {
        List<Point> points = new ArrayList<>();
        for (int edge = FROM; edge <= TO; edge++) {
            double threshold = edge;
            List<Edge> kept =
                    set.edges().stream().filter(pair -> pair.weight() >= threshold).toList();
            Partition partition = Partition.along(set.records(), kept, Constraints.NONE, set.resolver(), threshold);
            points.add(new Point(threshold, Evaluation.of(set.keys(partition), truth)));
        }
        return new ThresholdSweep(points);
    }

    public List<Point> points() {
        return points;
    }

    /** One line a threshold, with a bar for F1. */
    public String asText() {
        StringBuilder text = new StringBuilder("  bits  precision  recall  F1\n");
        for (Point point : points) {
            Evaluation evaluation = point.evaluation();
            text.append(String.format(
                    Locale.ROOT,
                    "%+6.1f  %.4f     %.4f  %.4f %s%n",
                    point.edge(),
                    evaluation.precision(),
                    evaluation.recall(),
                    evaluation.f1(),
                    "#".repeat((int) Math.round(evaluation.f1() * BAR))));
        }
        return text.toString();
    }

    /** A chart for the browser: precision, recall and F1 over the threshold. */
    public String asSvg() {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='-40 -20 %d %d' font-family='sans-serif' font-size='12'>%n",
                WIDTH + 60,
                HEIGHT + 60));
        svg.append(String.format(
                Locale.ROOT, "<path d='M0 0V%d H%d' fill='none' stroke='#888'/>%n", HEIGHT, WIDTH));
        for (int edge = FROM; edge <= TO; edge += 2) {
            svg.append(String.format(Locale.ROOT, "<text x='%.0f' y='%d'>%d</text>%n", x(edge), HEIGHT + 16, edge));
        }
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            svg.append(String.format(
                    Locale.ROOT, "<text x='-30' y='%.0f'>%.1f</text>%n", y(tenth / 10.0), tenth / 10.0));
        }
        line(svg, "precision", "#1f77b4", 0);
        line(svg, "recall", "#d62728", 1);
        line(svg, "F1", "#2ca02c", 2);
        return svg.append("</svg>\n").toString();
    }

    private void line(StringBuilder svg, String name, String colour, int number) {
        svg.append("<polyline fill='none' stroke-width='2' stroke='").append(colour).append("' points='");
        for (Point point : points) {
            Evaluation evaluation = point.evaluation();
            double value = number == 0 ? evaluation.precision() : number == 1 ? evaluation.recall() : evaluation.f1();
            svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.edge()), y(value)));
        }
        svg.append(String.format(
                Locale.ROOT, "'/>%n<text x='%d' y='%d' fill='%s'>%s</text>%n", 20 + 90 * number, HEIGHT + 34, colour, name));
    }

    private static double x(double edge) {
        return (edge - FROM) / (TO - FROM) * WIDTH;
    }

    private static double y(double value) {
        return (1 - value) * HEIGHT;
    }
}
