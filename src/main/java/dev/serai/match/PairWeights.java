package dev.serai.match;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The weights between the records of one component, each worked out at most once. */
final class PairWeights {

    private static final int LARGEST_KEPT = 1000;

    private final int[] places;
    private final List<PreparedRecord> records;
    private final Resolver resolver;
    private final Set<String> duplicateFree;
    private final boolean exclusive;
    private final boolean kept;
    private final double[] known;

    PairWeights(int[] places, List<PreparedRecord> records, Resolver resolver) {
        this.places = places;
        this.records = records;
        this.resolver = resolver;
        this.duplicateFree = resolver.definition().duplicateFree();
        this.exclusive = resolver.definition().comparisons().stream().anyMatch(Comparison::exclusive);
        this.kept = places.length <= LARGEST_KEPT;
        this.known = new double[kept ? places.length * places.length : 0];
        Arrays.fill(known, Double.NaN);
    }

    double of(int i, int j) {
        if (!kept) {
            return resolver.weight(records.get(places[i]), records.get(places[j]));
        }
        int at = Math.min(i, j) * places.length + Math.max(i, j);
        double weight = known[at];
        if (Double.isNaN(weight)) {
            weight = resolver.weight(records.get(places[i]), records.get(places[j]));
            known[at] = weight;
        }
        return weight;
    }

    /** Whether anything but a decision can keep two records apart. */
    boolean canForbid() {
        return exclusive || !duplicateFree.isEmpty() || resolver.definition().canForbid();
    }

    boolean forbids(int i, int j) {
        PreparedRecord a = records.get(places[i]);
        PreparedRecord b = records.get(places[j]);
        if (a.key().partner().equals(b.key().partner())
                && duplicateFree.contains(a.key().partner())) {
            return true;
        }
        return of(i, j) == Double.NEGATIVE_INFINITY || exclude(i, j);
    }

    /** Whether two records have different values of something that is exclusive. */
    boolean exclude(int i, int j) {
        return exclusive && resolver.conflict(records.get(places[i]), records.get(places[j]));
    }

    /** Whether two records have different values of something that is exclusive, or that a customer keeps for life. */
    boolean contradict(int i, int j) {
        return resolver.contradiction(records.get(places[i]), records.get(places[j]));
    }
}
