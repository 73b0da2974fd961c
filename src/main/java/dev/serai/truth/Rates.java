package dev.serai.truth;

import java.util.HashMap;
import java.util.Map;

/** A rate for some ordered pairs of pools; 0 for the others. */
final class Rates {

    private final Map<Integer, Map<Integer, Double>> byLater = new HashMap<>();

    void put(int later, int earlier, double rate) {
        byLater.computeIfAbsent(later, any -> new HashMap<>()).put(earlier, rate);
    }

    /** Most pools repeat nobody: the first look ends it. */
    double of(int later, int earlier) {
        Map<Integer, Double> rates = byLater.get(later);
        return rates == null ? 0 : rates.getOrDefault(earlier, 0.0);
    }

    boolean isEmpty() {
        return byLater.isEmpty();
    }

    void forEach(Copying.PairConsumer<Integer> consumer) {
        byLater.forEach((later, rates) -> rates.forEach((earlier, rate) -> consumer.accept(later, earlier, rate)));
    }
}
