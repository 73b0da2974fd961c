package dev.serai.match;

import dev.serai.comparator.Level;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of one comparison. The lists have one entry for each level, weakest first.
 *
 * @param origin where m came from
 * @param m how often records of one customer agree to this degree
 * @param u how often records of different customers do
 * @param namesakes how often people of one name do, where that is more often than strangers; else empty
 * @param pairs how many pairs of one customer were seen at the level, as expected by the model; 0 where nothing was learned
 * @param generic hashes of values that so many records share that they say nothing
 */
public record ComparisonModel(
        String name,
        String comparator,
        Origin origin,
        List<Double> m,
        List<Double> u,
        List<Double> namesakes,
        List<Double> pairs,
        List<TermModel> terms,
        Set<Long> generic) {

    /** Where the probabilities come from. */
    public enum Origin {
        LEARNED("learned"),
        PRIOR("shipped");

        private final String text;

        Origin(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    public ComparisonModel {
        m = List.copyOf(m);
        u = List.copyOf(u);
        namesakes = List.copyOf(namesakes);
        pairs = List.copyOf(pairs);
        terms = List.copyOf(terms);
        generic = java.util.Collections.unmodifiableSet(new TreeSet<>(generic));
    }

    static ComparisonModel usual(Comparison comparison) {
        List<Level> levels = comparison.levels();
        return new ComparisonModel(
                comparison.name(),
                comparison.comparator().name(),
                Origin.PRIOR,
                levels.stream().map(Level::m).toList(),
                levels.stream().map(Level::u).toList(),
                comparison.comparator().namesakes(),
                levels.stream().map(level -> 0.0).toList(),
                List.of(),
                Set.of());
    }

    ComparisonModel withStrangers(List<Double> share) {
        return new ComparisonModel(name, comparator, origin, m, share, namesakes, pairs, terms, generic);
    }

    /** The weight of each level in bits; never falls as agreement rises. */
    double[] weights() {
        return MonotoneWeights.of(m, u);
    }

    /** The weight of each level where the names agree. */
    double[] weightsOfNamesakes() {
        return namesakes.isEmpty() ? weights() : MonotoneWeights.of(m, namesakes);
    }
}
