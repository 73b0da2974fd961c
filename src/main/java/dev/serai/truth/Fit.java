package dev.serai.truth;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How well trust and copying explain the claims: the logarithm of their probability, less a price for each rate (BIC). */
final class Fit {

    private Fit() {}

    static double of(List<Item> items, Trust trust, Copying copying, double[] falseValues) {
        double fit = 0;
        int claims = 0;
        Set<Long> rates = new HashSet<>();
        for (Item item : items) {
            fit += of(item, trust, copying, Math.max(falseValues[item.attribute()], item.values()));
            claims += item.size();
            copying.addUsed(item, rates);
        }
        return fit - rates.size() * Math.log(Math.max(1, claims)) / 2;
    }

    /** Sums over what may be true, each claimed value and all others being equally probable beforehand. */
    private static double of(Item item, Trust trust, Copying copying, double falseValues) {
        double[] logs = new double[item.values() + 1];
        for (int i = 0; i < item.size(); i++) {
            double accuracy = trust.of(item.sources()[i], item.attribute());
            int model = copying.model(item, i);
            double rate = model < 0 ? 0 : copying.rate(item, i, model);
            double repeated = model >= 0 && item.classes()[i] == item.classes()[model] ? rate : 0;
            double wrong = Math.log(repeated + (1 - rate) * (1 - accuracy) / falseValues);
            for (int value = 0; value < logs.length; value++) {
                logs[value] += value == item.classes()[i] ? Math.log(repeated + (1 - rate) * accuracy) : wrong;
            }
        }
        logs[item.values()] += Math.log(Math.max(1, falseValues + 1 - item.values()));
        double greatest = java.util.Arrays.stream(logs).max().orElse(0);
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - greatest);
        }
        return greatest + Math.log(sum) - Math.log(falseValues + 1);
    }
}
