package dev.serai.truth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is taken to be true.
 *
 * @param value as one of the sources wrote it
 * @param probability how sure that is, given how far the sources are trusted
 */
public record Verdict(String value, double probability) {

    private static final double EVEN = 1e-6;

    /**
     * The most probable value. A tie goes to the value of more sources, then to the one that was said last, then to the first
     * in alphabetical order.
     */
    static Verdict of(Item item, Trust trust, Copying copying, double[] falseValues) {
        Beliefs beliefs = Beliefs.of(List.of(item), trust, copying, falseValues);
        int best = 0;
        for (int value = 1; value < item.values(); value++) {
            double ahead = beliefs.probability(0, value) - beliefs.probability(0, best);
            if (ahead > EVEN || (Math.abs(ahead) <= EVEN && winsTie(item, value, best))) {
                best = value;
            }
        }
        return new Verdict(spelling(item, best, trust), beliefs.probability(0, best));
    }

    private static boolean winsTie(Item item, int value, int against) {
        int bySupport = Long.compare(support(item, value), support(item, against));
        return bySupport != 0 ? bySupport > 0 : last(item, value) > last(item, against);
    }

    private static long support(Item item, int value) {
        return java.util.Arrays.stream(item.classes())
                .filter(one -> one == value)
                .count();
    }

    private static int last(Item item, int value) {
        int last = -1;
        for (int i = 0; i < item.size(); i++) {
            last = item.classes()[i] == value ? i : last;
        }
        return last;
    }

    /** Of several ways to write a value the one that the trusted use most. */
    private static String spelling(Item item, int value, Trust trust) {
        Map<String, Double> votes = new HashMap<>();
        for (int i = 0; i < item.size(); i++) {
            if (item.classes()[i] == value) {
                votes.merge(item.said().get(i), trust.of(item.sources()[i], item.attribute()), Double::sum);
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Double>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /** Leaves the value out: it is somebody's. */
    @Override
    public String toString() {
        return "a value with probability " + probability;
    }
}
