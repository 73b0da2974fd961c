package dev.serai.app.matching;

import dev.serai.match.PairScore;
import dev.serai.match.StoredRecord;
import dev.serai.match.Thresholds;
import dev.serai.match.incremental.StrongestPair;
import dev.serai.record.CanonicalRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why two records are one customer or two: the steps from the prior to the total, in bits. An infinite weight is told by the rule
 * that makes it and counts as 99.
 *
 * @param automatic from here on two records are one customer without doubt
 * @param edge from here on they may be
 */
record WhyAnswer(
        Side one, Side other, double weight, double probability, double automatic, double edge, List<Step> steps) {

    private static final double CERTAIN = 99;

    /** One of the two records. */
    record Side(String partner, String key, long golden) {

        static Side of(StoredRecord stored) {
            return new Side(
                    stored.record().key().partner(), stored.record().key().sourceKey(), stored.golden());
        }
    }

    /** What one comparison adds; the values only for those who asked for them. */
    record Step(
            String name,
            String what,
            double bits,
            @Nullable String one,
            @Nullable String other) {}

    static WhyAnswer of(StrongestPair pair, Thresholds thresholds, boolean values) {
        PairScore score = pair.score();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("prior", "two records of which nothing is known", score.prior(), null, null));
        for (PairScore.Row row : score.rows()) {
            steps.add(new Step(
                    row.comparison(),
                    row.level() < 0 ? "a value is absent" : row.levelName(),
                    row.total(),
                    values ? valueOf(pair.one(), row.comparison()) : null,
                    values ? valueOf(pair.other(), row.comparison()) : null));
        }
        if (score.grouped() != 0) {
            steps.add(new Step("dependence", "comparisons that depend on each other", score.grouped(), null, null));
        }
        if (score.penalty() != 0) {
            steps.add(new Step("exclusive", "two values of an exclusive attribute", score.penalty(), null, null));
        }
        double rest = StrongestPair.unexplained(score);
        if (rest != 0) {
            steps.add(new Step("household", "two people of one household explain it as well", rest, null, null));
        }
        if (score.rule() != null) {
            steps.add(new Step("rule", score.rule(), finite(score.weight()), null, null));
        }
        return new WhyAnswer(
                Side.of(pair.one()),
                Side.of(pair.other()),
                finite(score.weight()),
                score.probability(),
                thresholds.automatic(),
                thresholds.edge(),
                steps);
    }

    private static double finite(double bits) {
        return Math.max(-CERTAIN, Math.min(CERTAIN, bits));
    }

    private static String valueOf(StoredRecord stored, String comparison) {
        CanonicalRecord content = stored.record().content();
        return content.schema().indexesOf(comparison).stream()
                .map(content::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }
}
