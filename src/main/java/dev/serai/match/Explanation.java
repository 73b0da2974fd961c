package dev.serai.match;

import dev.serai.record.RecordKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says in plain text why records are one customer or not. Without values of people unless these are handed in. */
public final class Explanation {

    private static final int BAR = 20;
    private static final double FULL_BAR = 20;

    private Explanation() {}

    /**
     * The weight of a pair, row by row from what is likely of any two records to the total.
     *
     * @param values for each comparison the two values as the reader may see them; empty to show none
     */
    public static String ofPair(PairScore score, Thresholds thresholds, List<String> values) {
        StringBuilder text = new StringBuilder();
        row(text, "two records at random", "", score.prior());
        for (int c = 0; c < score.rows().size(); c++) {
            PairScore.Row row = score.rows().get(c);
            row(text, row.comparison(), row.levelName() + chances(row), row.weight());
            if (row.frequency() != 0) {
                row(text, "", "a value of " + percent(row.share()) + " of the customers", row.frequency());
            }
            if (row.generic() && row.total() == 0) {
                row(text, "", "but too many records share this value", -row.weight() - row.frequency());
            }
            if (c < values.size() && !values.get(c).isEmpty()) {
                text.append("    ").append(values.get(c)).append('\n');
            }
        }
        if (score.grouped() != 0) {
            row(text, "parts of one address", "say much of it twice", score.grouped());
        }
        if (score.household() != 0) {
            row(text, "two of one household?", "address and surname do not tell them apart", score.household());
        }
        if (score.penalty() != 0) {
            row(text, "exclusive attribute", "two values", score.penalty());
        }
        return text.append(total(score, thresholds)).toString();
    }

    private static String chances(PairScore.Row row) {
        return row.level() < 0
                ? ""
                : " (of one customer " + percent(row.m()) + ", of two " + percent(row.u()) + ")";
    }

    private static String total(PairScore score, Thresholds thresholds) {
        if (score.rule() != null) {
            return "decided by rule: " + score.rule() + "\n";
        }
        return String.format(
                Locale.ROOT,
                "total %+.1f bits, probability %s: %s%n",
                score.weight(),
                percent(score.probability()),
                band(score.weight(), thresholds));
    }

    /** What a weight means, such as {@code one customer, without doubt}. */
    public static String band(double weight, Thresholds thresholds) {
        if (weight >= thresholds.automatic()) {
            return "one customer, without doubt";
        }
        if (weight >= thresholds.edge()) {
            return "perhaps one customer: someone should look";
        }
        return weight >= thresholds.store() ? "rather two customers" : "two customers";
    }

    private static void row(StringBuilder text, String name, String what, double bits) {
        int length = (int) Math.min(BAR, Math.round(Math.abs(bits) / FULL_BAR * BAR));
        text.append(String.format(Locale.ROOT, "%+7.1f  %-20s  ", bits, (bits < 0 ? "-" : "+").repeat(length)))
                .append(name)
                .append(name.isEmpty() || what.isEmpty() ? "" : ": ")
                .append(what)
                .append('\n');
    }

    private static String percent(double share) {
        double percent = share * 100;
        return percent >= 0.1 ? String.format(Locale.ROOT, "%.1f %%", percent) : String.format(Locale.ROOT, "%.1e", share);
    }

    /**
     * How a customer came together, step by step, and its weakest link.
     *
     * @param members the records of the customer
     * @param names how a record is called for the reader
     */
    public static String ofCustomer(Partition partition, Set<RecordKey> members, Names names) {
        List<MergeStep> steps = steps(partition, members);
        if (steps.isEmpty()) {
            return "one record; nothing was joined\n";
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            text.append(i + 1).append(". ").append(step(steps.get(i), names)).append('\n');
        }
        weakest(partition, members)
                .ifPresent(step -> text.append("weakest link: ").append(step(step, names)).append('\n'));
        return text.toString();
    }

    /** The step with the least weight among those that no rule made, or empty when there is none. */
    public static Optional<MergeStep> weakest(Partition partition, Set<RecordKey> members) {
        return steps(partition, members).stream()
                .filter(step -> !step.isDefinite())
                .min(Comparator.comparingDouble(MergeStep::mean)
                        .thenComparing(MergeStep::edgeA)
                        .thenComparing(MergeStep::edgeB));
    }

    private static List<MergeStep> steps(Partition partition, Set<RecordKey> members) {
        List<MergeStep> steps = new ArrayList<>();
        for (MergeStep step : partition.merges()) {
            if (members.contains(step.edgeA())) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static String step(MergeStep step, Names names) {
        String pair = names.of(step.edgeA()) + " and " + names.of(step.edgeB());
        String sizes = step.firstSize() + " + " + step.secondSize() + " records";
        return step.isDefinite()
                ? pair + " by a definite rule or decision, " + sizes
                : String.format(
                        Locale.ROOT, "%s with %+.1f bits, on average %+.1f, %s", pair, step.weight(), step.mean(), sizes);
    }

    /** Why two customers are not one: their best pair, their mean weight, and what is missing. */
    public static String whyNot(List<PreparedRecord> one, List<PreparedRecord> other, Resolver resolver, Names names) {
        Thresholds thresholds = resolver.definition().thresholds();
        double best = Double.NEGATIVE_INFINITY;
        PreparedRecord bestA = one.get(0);
        PreparedRecord bestB = other.get(0);
        double sum = 0;
        for (PreparedRecord a : one) {
            for (PreparedRecord b : other) {
                double weight = resolver.weight(a, b);
                sum += Math.max(-thresholds.cap(), Math.min(thresholds.cap(), weight));
                if (weight > best) {
                    best = weight;
                    bestA = a;
                    bestB = b;
                }
            }
        }
        double mean = sum / ((double) one.size() * other.size());
        return "best pair: " + names.of(bestA.key()) + " and " + names.of(bestB.key()) + "\n"
                + ofPair(resolver.score(bestA, bestB), thresholds, List.of())
                + reason(best, mean, one.size() + other.size() > 2, thresholds);
    }

    private static String reason(double best, double mean, boolean several, Thresholds thresholds) {
        if (best < thresholds.edge()) {
            return String.format(Locale.ROOT, "missing: %.1f bits, even for a doubtful pair%n", thresholds.edge() - best);
        }
        if (several && mean < thresholds.cluster()) {
            return String.format(
                    Locale.ROOT,
                    "all pairs weigh %+.1f bits on average, at least %+.1f are needed: other records speak against it%n",
                    mean,
                    thresholds.cluster());
        }
        return "weights would allow it: a rule, a decision or an exclusive attribute keeps them apart, or another customer was"
                + " nearer\n";
    }

    /** How a record is called for the one who reads: its key may be a value of a person. */
    public interface Names {
        String of(RecordKey key);
    }
}
