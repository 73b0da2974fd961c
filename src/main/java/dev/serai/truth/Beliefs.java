package dev.serai.truth;

import java.util.List;

/** How probable each claimed value is, when sources are right as often as they are trusted and copies are no news. */
final class Beliefs {

    /** As many claims a decision counts for, wherever somebody who knows made one. */
    private static final double DECISION = 5;

    private final double[][] probabilities;
    private final double[][] independence;
    private final boolean[] decided;

    private Beliefs(int items) {
        this.probabilities = new double[items][];
        this.independence = new double[items][];
        this.decided = new boolean[items];
    }

    static Beliefs of(List<Item> items, Trust trust, Copying copying, double[] falseValues) {
        Beliefs beliefs = new Beliefs(items.size());
        for (int n = 0; n < items.size(); n++) {
            Item item = items.get(n);
            beliefs.independence[n] = copying.independence(item);
            beliefs.decided[n] = item.decided() != Item.UNDECIDED;
            beliefs.probabilities[n] = beliefs.decided[n]
                    ? certain(item)
                    : posterior(item, beliefs.independence[n], trust, falseValues[item.attribute()]);
        }
        return beliefs;
    }

    private static double[] certain(Item item) {
        double[] probabilities = new double[item.values()];
        if (item.decided() >= 0) {
            probabilities[item.decided()] = 1;
        }
        return probabilities;
    }

    /** Each claim adds ln(n·A/(1-A)) to its value; a value that nobody claims may be true as well. */
    private static double[] posterior(Item item, double[] independence, Trust trust, double falseValues) {
        double[] scores = new double[item.values()];
        double others = Math.max(falseValues, item.values());
        for (int i = 0; i < item.size(); i++) {
            double accuracy = trust.of(item.sources()[i], item.attribute());
            scores[item.classes()[i]] += independence[i] * Math.log(others * accuracy / (1 - accuracy));
        }
        double greatest = 0;
        for (double score : scores) {
            greatest = Math.max(greatest, score);
        }
        double sum = (others + 1 - item.values()) * Math.exp(-greatest);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - greatest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }

    double probability(int item, int value) {
        return probabilities[item][value];
    }

    double[] independence(int item) {
        return independence[item];
    }

    double emphasis(int item) {
        return decided[item] ? DECISION : 1;
    }
}
