package dev.serai.match;

import dev.serai.comparator.FieldComparator;
import dev.serai.record.CanonicalRecord;
import dev.serai.record.ContentHash;
import dev.serai.record.RecordKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A definition and a model ready to run: prepares records, finds their keys, weighs pairs. One instance serves every thread. */
public final class Resolver {

    private final MatchDefinition definition;
    private final MatchModel model;
    private final List<Comparison> observed;
    private final List<BlockRule> blocking;
    private final PairScorer scorer;

    /** Throws IllegalArgumentException when the model is of other comparisons. */
    public Resolver(MatchDefinition definition, MatchModel model) {
        this.definition = definition;
        this.model = model;
        this.observed = definition.observed();
        this.blocking = definition.blocking();
        this.scorer = new PairScorer(definition, model);
    }

    public MatchDefinition definition() {
        return definition;
    }

    public MatchModel model() {
        return model;
    }

    /** What is compared of a record; a function of its content, the definition and the model. */
    public PreparedRecord prepare(RecordKey key, CanonicalRecord content) {
        int size = observed.size();
        FieldComparator.@Nullable Feature[] features = new FieldComparator.@Nullable Feature[size];
        double[][] frequencies = new double[size][];
        boolean[] generic = new boolean[size];
        for (int c = 0; c < size; c++) {
            FieldComparator.Feature feature = observed.get(c).featureOf(content);
            features[c] = feature;
            if (feature != null && c < model.comparisons().size()) {
                ComparisonModel known = model.comparisons().get(c);
                frequencies[c] = frequencies(feature, known);
                generic[c] = isGeneric(feature, known);
            }
        }
        return new PreparedRecord(
                key,
                observed,
                features,
                new PreparedRecord.Known(frequencies, generic, definition.definiteKeys(content)));
    }

    private static double[] frequencies(FieldComparator.Feature feature, ComparisonModel known) {
        double[] frequencies = new double[known.terms().size()];
        for (int t = 0; t < frequencies.length; t++) {
            String term = feature.term(t);
            frequencies[t] =
                    term == null ? Double.NaN : Bits.of(known.terms().get(t).frequencyOf(term));
        }
        return frequencies;
    }

    private static boolean isGeneric(FieldComparator.Feature feature, ComparisonModel known) {
        if (known.generic().isEmpty()) {
            return false;
        }
        String term = feature.term(0);
        return term != null && known.generic().contains(Hash64.of(term));
    }

    /** The keys by which candidates are found, distinct; definite ones among them. */
    public List<BlockKey> keysOf(PreparedRecord record) {
        List<BlockKey> keys = new ArrayList<>();
        int definite = 0;
        for (short rule = 0; rule < blocking.size(); rule++) {
            if (blocking.get(rule).definite()) {
                ContentHash hash = record.definite[definite++];
                if (hash != null) {
                    keys.add(new BlockKey(rule, hash.high()));
                }
            } else {
                blocking.get(rule).addKeys(rule, record, model.crowded(), keys);
            }
        }
        return keys;
    }

    /**
     * The weight of a pair in bits; POSITIVE_INFINITY when a definite rule makes them one, NEGATIVE_INFINITY when one
     * keeps them apart. Symmetric.
     */
    public double weight(PreparedRecord a, PreparedRecord b) {
        return scorer.weight(a, b);
    }

    /** The weight of a pair; or, where that is below {@code least}, perhaps NEGATIVE_INFINITY, which takes less time. Symmetric. */
    public double weightFrom(double least, PreparedRecord a, PreparedRecord b) {
        return scorer.weightFrom(least, a, b);
    }

    /** Whether both have a value of an exclusive attribute, and not the same. */
    public boolean conflict(PreparedRecord a, PreparedRecord b) {
        return scorer.conflict(a, b);
    }

    /** Whether both have a value of an exclusive or stable attribute, and not the same. */
    boolean contradiction(PreparedRecord a, PreparedRecord b) {
        return scorer.contradiction(a, b);
    }

    /** Sets how likely two records are one customer, or of one household, and gives the level of each comparison. */
    byte[] likelihood(PreparedRecord a, PreparedRecord b, Likelihood likelihood) {
        return scorer.likelihood(a, b, likelihood);
    }

    /** The weight of a pair and all that it is made of. */
    public PairScore score(PreparedRecord a, PreparedRecord b) {
        return scorer.score(a, b);
    }
}
