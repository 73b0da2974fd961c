package dev.serai.match.incremental;

import dev.serai.match.PairScore;
import dev.serai.match.PreparedRecord;
import dev.serai.match.Resolver;
import dev.serai.match.StoredRecord;
import java.util.List;

/** Of two sets of records the pair that speaks most for their being one customer, and what its weight is made of. */
public record StrongestPair(StoredRecord one, StoredRecord other, PairScore score) {

    private static final double WORTH_A_ROW = 0.05;

    /** Weighs every pair; of equal ones the first. A record is not held against itself where there is another. */
    public static StrongestPair of(List<StoredRecord> ones, List<StoredRecord> others, Resolver resolver) {
        StoredRecord one = ones.get(0);
        StoredRecord other = others.get(0);
        double best = Double.NEGATIVE_INFINITY;
        for (StoredRecord a : ones) {
            for (StoredRecord b : others) {
                double weight = resolver.weight(prepared(a, resolver), prepared(b, resolver));
                if (weight > best && a.id() != b.id()) {
                    best = weight;
                    one = a;
                    other = b;
                }
            }
        }
        return new StrongestPair(one, other, resolver.score(prepared(one, resolver), prepared(other, resolver)));
    }

    /** What the weight has beyond its parts: that people of one household would look alike, too. 0 where a rule decides. */
    public static double unexplained(PairScore score) {
        if (Double.isInfinite(score.weight())) {
            return 0;
        }
        double parts = score.prior() + score.grouped() + score.penalty();
        for (PairScore.Row row : score.rows()) {
            parts += row.total();
        }
        double rest = score.weight() - parts;
        return Math.abs(rest) < WORTH_A_ROW ? 0 : rest;
    }

    private static PreparedRecord prepared(StoredRecord stored, Resolver resolver) {
        return resolver.prepare(stored.record().key(), stored.record().content());
    }
}
