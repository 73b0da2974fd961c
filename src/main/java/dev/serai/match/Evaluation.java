package dev.serai.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well clusters agree with the truth: over pairs of records, and over records by the size of what they share with their
 * customer (B-cubed).
 */
public record Evaluation(
        long truePairs, long foundPairs, long rightPairs, double bcubedPrecision, double bcubedRecall) {

    /**
     * Compares clusters with the truth.
     *
     * @param clusters each record in exactly one
     * @param truth the customer of each record; records that it does not know are left out
     */
    public static <T> Evaluation of(Collection<? extends Collection<T>> clusters, Map<T, ?> truth) {
        Map<Object, Long> truthSizes = new HashMap<>();
        long found = 0;
        long right = 0;
        double precision = 0;
        double recall = 0;
        for (Collection<T> cluster : clusters) {
            cluster.stream()
                    .map(truth::get)
                    .filter(known -> known != null)
                    .forEach(known -> truthSizes.merge(known, 1L, Long::sum));
        }
        for (Collection<T> cluster : clusters) {
            Map<Object, Long> shares = new HashMap<>();
            List<?> known = cluster.stream()
                    .map(truth::get)
                    .filter(customer -> customer != null)
                    .toList();
            known.forEach(customer -> shares.merge(customer, 1L, Long::sum));
            found += pairs(known.size());
            for (Map.Entry<Object, Long> share : shares.entrySet()) {
                long count = share.getValue();
                right += pairs(count);
                precision += (double) count * count / known.size();
                recall += (double) count * count / truthSizes.getOrDefault(share.getKey(), count);
            }
        }
        long records = truthSizes.values().stream().mapToLong(Long::longValue).sum();
        long all = truthSizes.values().stream().mapToLong(Evaluation::pairs).sum();
        return new Evaluation(all, found, right, ratio(precision, (double) records), ratio(recall, (double) records));
    }

    private static long pairs(long size) {
        return size * (size - 1) / 2;
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }

    public double precision() {
        return ratio((double) rightPairs, (double) foundPairs);
    }

    public double recall() {
        return ratio((double) rightPairs, (double) truePairs);
    }

    public double f1() {
        return harmonic(precision(), recall());
    }

    public double bcubedF1() {
        return harmonic(bcubedPrecision, bcubedRecall);
    }

    private static double harmonic(double a, double b) {
        return a + b == 0 ? 0 : 2 * a * b / (a + b);
    }

    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "pairs P %.4f R %.4f F1 %.4f; B-cubed P %.4f R %.4f F1 %.4f",
                precision(),
                recall(),
                f1(),
                bcubedPrecision,
                bcubedRecall,
                bcubedF1());
    }
}
