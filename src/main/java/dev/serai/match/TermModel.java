package dev.serai.match;

import java.util.Map;
import java.util.TreeMap;

/**
 * How frequent the values of a term are among customers. Values are kept as hashes, and only the frequent ones.
 *
 * @param coincidence how often two customers have the same value
 * @param rest how often another customer has a value that is not among the frequent ones
 * @param frequent share of the customers by hash of the value
 */
public record TermModel(String name, double coincidence, double rest, Map<Long, Double> frequent) {

    public TermModel {
        frequent = java.util.Collections.unmodifiableMap(new TreeMap<>(frequent));
    }

    double frequencyOf(String value) {
        Double known = frequent.get(Hash64.of(value));
        return known == null ? rest : known;
    }
}
