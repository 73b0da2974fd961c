package dev.serai.match;

import dev.serai.comparator.FieldComparator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts how many customers have each value of a term. Customers, not records: one that was sent often is not many. */
final class TermCounts {

    private static final int FEWEST = 3;
    private static final int MOST_FREQUENT_VALUES = 2000;
    private static final double LEAST = 1e-7;

    private final Map<Long, Integer> byCustomer = new HashMap<>();
    private final Map<Long, Integer> byRecord = new HashMap<>();
    private final String name;
    private long holders;

    private TermCounts(String name) {
        this.name = name;
    }

    /** @param customers the customer of each record, 0 to their number */
    static TermCounts of(List<PreparedRecord> records, int[] customers, int comparison, int term, String name) {
        TermCounts counts = new TermCounts(name);
        Set<Long> seen = new HashSet<>();
        for (int r = 0; r < customers.length; r++) {
            FieldComparator.Feature feature = records.get(r).features[comparison];
            String text = feature == null ? null : feature.term(term);
            if (text == null) {
                continue;
            }
            long hash = Hash64.of(text);
            counts.byRecord.merge(hash, 1, Integer::sum);
            if (seen.add(Hash64.mixed(hash ^ Hash64.mixed(customers[r])))) {
                counts.byCustomer.merge(hash, 1, Integer::sum);
                counts.holders++;
            }
        }
        return counts;
    }

    /** @param usual how often two customers have the same value, as far as was known before; counts as one such pair */
    TermModel model(double usual) {
        Map<Long, Integer> frequent = frequent();
        double everyPair = 0;
        double restPairs = 0;
        double restHolders = 0;
        for (Map.Entry<Long, Integer> value : new java.util.TreeMap<>(byCustomer).entrySet()) {
            double count = value.getValue();
            everyPair += count * (count - 1);
            if (!frequent.containsKey(value.getKey())) {
                restPairs += count * (count - 1);
                restHolders += count;
            }
        }
        double others = Math.max(1, holders - 1);
        double coincidence = (everyPair + 1) / (holders * others + 1 / usual);
        double rest = (restPairs + 1) / (restHolders * others + 1 / usual);
        Map<Long, Double> shares = new HashMap<>();
        double least = Math.max(LEAST, rest);
        frequent.forEach((hash, count) -> shares.put(hash, Math.max(least, (double) count / holders)));
        return new TermModel(name, Math.max(LEAST, coincidence), least, shares);
    }

    private Map<Long, Integer> frequent() {
        List<Map.Entry<Long, Integer>> sorted = new ArrayList<>(byCustomer.entrySet());
        sorted.removeIf(value -> value.getValue() < FEWEST);
        sorted.sort(Map.Entry.<Long, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())));
        Map<Long, Integer> frequent = new LinkedHashMap<>();
        sorted.stream().limit(MOST_FREQUENT_VALUES).forEach(value -> frequent.put(value.getKey(), value.getValue()));
        return frequent;
    }

    /** Hashes of values that more records share. */
    Set<Long> sharedByMoreThan(int records) {
        Set<Long> shared = new TreeSet<>();
        byRecord.forEach((hash, count) -> {
            if (count > records) {
                shared.add(hash);
            }
        });
        return shared;
    }

    /** Pairs of records with one value, over all values that are not shared by too many. */
    long recordPairs(int largest) {
        return byRecord.values().stream()
                .filter(count -> count <= largest)
                .mapToLong(count -> (long) count * (count - 1) / 2)
                .sum();
    }
}
