package dev.serai.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weight of a pair and what it is made of, in bits.
 *
 * @param weight the sum, or an infinity when a definite rule decides
 * @param prior the weight of two records of which nothing is known
 * @param rows one for each comparison
 * @param grouped how much was taken off because comparisons depend on each other
 * @param household how much was taken off because they may be two people of one household
 * @param penalty for two values of an exclusive attribute
 * @param rule the definite rule that decides, or null
 */
public record PairScore(
        double weight,
        double prior,
        List<Row> rows,
        double grouped,
        double household,
        double penalty,
        @Nullable String rule) {

    public PairScore {
        rows = List.copyOf(rows);
    }

    /** The level of each comparison, or -1 where it says nothing. */
    public byte[] levels() {
        byte[] levels = new byte[rows.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) rows.get(i).level();
        }
        return levels;
    }

    public double probability() {
        return Bits.probability(weight);
    }

    /**
     * What one comparison adds.
     *
     * @param level or -1 where it says nothing
     * @param weight of the level alone
     * @param frequency added because the value is rarer or more frequent than most
     * @param share how many of the customers have the value, or 0 where that does not matter
     * @param generic true when so many records share the value that it says nothing
     */
    public record Row(
            String comparison,
            int level,
            String levelName,
            double m,
            double u,
            double weight,
            double frequency,
            double share,
            boolean generic) {

        public double total() {
            return generic ? Math.min(0, weight + frequency) : weight + frequency;
        }
    }
}
