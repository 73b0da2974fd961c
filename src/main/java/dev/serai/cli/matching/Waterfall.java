package dev.serai.cli.matching;

import dev.serai.match.PairScore;
import dev.serai.match.StoredRecord;
import dev.serai.match.Thresholds;
import dev.serai.match.incremental.StrongestPair;
import dev.serai.record.CanonicalRecord;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Shows what the weight of a pair is made of, from the prior to the total, as bars in a terminal. */
final class Waterfall {

    private static final int BAR = 24;
    private static final double BITS_A_BAR = 24;

    private final PrintWriter out;
    private final boolean values;

    /** @param values show what is compared; else only how it compares */
    Waterfall(PrintWriter out, boolean values) {
        this.out = out;
        this.values = values;
    }

    void print(StoredRecord one, StoredRecord other, PairScore score, Thresholds thresholds) {
        row("prior", "two records of which nothing is known", score.prior());
        for (PairScore.Row row : score.rows()) {
            row(row.comparison(), what(row), row.total());
            if (values) {
                out.println(" ".repeat(20)
                        + valueOf(one.record().content(), row.comparison()) + "  |  "
                        + valueOf(other.record().content(), row.comparison()));
            }
        }
        if (score.grouped() != 0) {
            row("", "taken off because comparisons depend on each other", score.grouped());
        }
        if (score.penalty() != 0) {
            row("", "two values of an exclusive attribute", score.penalty());
        }
        double rest = StrongestPair.unexplained(score);
        if (rest != 0) {
            row("household", "two people of one household explain it as well", rest);
        }
        if (score.rule() != null) {
            row("rule", score.rule(), score.weight());
        }
        row("total", band(score, thresholds), score.weight());
    }

    private static String what(PairScore.Row row) {
        if (row.level() < 0) {
            return "says nothing: a value is absent";
        }
        String shared = row.share() > 0 ? String.format(Locale.ROOT, ", %.4f%% have the value", row.share() * 100) : "";
        return String.format(Locale.ROOT, "%s  m %.4f  u %.6f%s", row.levelName(), row.m(), row.u(), shared)
                + (row.generic() ? ", shared by too many to count" : "");
    }

    private static String band(PairScore score, Thresholds thresholds) {
        String share = String.format(Locale.ROOT, "p %.4f", score.probability());
        if (score.weight() >= thresholds.automatic()) {
            return share + ", one customer without doubt";
        }
        return score.weight() >= thresholds.edge()
                ? share
                        + String.format(
                                Locale.ROOT,
                                ", in doubt: %.1f bits are missing",
                                thresholds.automatic() - score.weight())
                : share + ", two customers";
    }

    private void row(String name, String what, double bits) {
        out.println(String.format(Locale.ROOT, "%-18s  %+7.1f  %s  %s", name, bits, bar(bits), what)
                .stripTrailing());
    }

    private static String bar(double bits) {
        int length = (int) Math.round(Math.min(1, Math.abs(bits) / BITS_A_BAR) * BAR / 2);
        String left = bits < 0 ? " ".repeat(BAR / 2 - length) + "█".repeat(length) : " ".repeat(BAR / 2);
        String right = bits < 0 ? " ".repeat(BAR / 2) : "█".repeat(length) + " ".repeat(BAR / 2 - length);
        return left + "|" + right;
    }

    private static String valueOf(CanonicalRecord record, String comparison) {
        String shown = record.schema().indexesOf(comparison).stream()
                .map(record::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return shown.isEmpty() ? "-" : shown;
    }
}
