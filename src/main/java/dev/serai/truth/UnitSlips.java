package dev.serai.truth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds sources that write an attribute's numbers in another unit, such as thousands, and brings those into the others' unit. */
final class UnitSlips {

    private static final int ENOUGH = 3;
    private static final double MOST = 0.6;
    private static final double CLOSE = 0.15;

    private UnitSlips() {}

    /**
     * Repairs in place and gives how many numbers were changed. One source at a time, the one that is off most clearly first:
     * of two that differ by a factor only one is brought into the other's unit.
     */
    static long repair(Map<Claims.Key, Map<String, String>> claims) {
        long repaired = 0;
        for (Set<String> done = new HashSet<>(); ; ) {
            Map<String, List<Double>> powers = powers(claims);
            Optional<String> worst = powers.keySet().stream()
                    .filter(source -> !done.contains(source) && slip(powers.getOrDefault(source, List.of())) != 0)
                    .min(Comparator.comparingDouble((String source) -> right(powers.getOrDefault(source, List.of())))
                            .thenComparingInt(source ->
                                    powers.getOrDefault(source, List.of()).size())
                            .thenComparing(source -> source));
            if (worst.isEmpty()) {
                return repaired;
            }
            done.add(worst.get());
            repaired += rescale(worst.get(), slip(powers.getOrDefault(worst.get(), List.of())), claims);
        }
    }

    private static Map<String, List<Double>> powers(Map<Claims.Key, Map<String, String>> claims) {
        Map<String, List<Double>> powers = new HashMap<>();
        for (Map<String, String> bySource : claims.values()) {
            bySource.forEach((source, value) -> {
                Double power = powerAgainstOthers(source, value, bySource);
                if (power != null) {
                    powers.computeIfAbsent(source, any -> new ArrayList<>()).add(power);
                }
            });
        }
        return powers;
    }

    /** The part of a source's numbers that is of the size of the others'. */
    private static double right(List<Double> powers) {
        return powers.stream().filter(power -> Math.abs(power) <= CLOSE).count() / (double) powers.size();
    }

    private static long rescale(String source, int slip, Map<Claims.Key, Map<String, String>> claims) {
        long repaired = 0;
        for (Map<String, String> bySource : claims.values()) {
            String value = bySource.get(source);
            BigDecimal number = value == null ? null : Form.number(value);
            if (number != null) {
                bySource.put(source, number.scaleByPowerOfTen(-slip).toPlainString());
                repaired++;
            }
        }
        return repaired;
    }

    private static @Nullable Double powerAgainstOthers(String source, String value, Map<String, String> bySource) {
        BigDecimal own = Form.number(value);
        if (bySource.size() < 2 || own == null || own.signum() <= 0) {
            return null;
        }
        double[] others = bySource.entrySet().stream()
                .filter(claim -> !claim.getKey().equals(source))
                .map(claim -> Form.number(claim.getValue()))
                .filter(number -> number != null && number.signum() > 0)
                .mapToDouble(BigDecimal::doubleValue)
                .sorted()
                .toArray();
        return others.length == 0 ? null : Math.log10(own.doubleValue() / others[others.length / 2]);
    }

    /** The power of ten by which most of a source's numbers are off, or 0. */
    private static int slip(List<Double> powers) {
        Map<Integer, Integer> votes = new HashMap<>();
        for (double power : powers) {
            int nearest = (int) Math.round(power);
            if (Math.abs(power - nearest) <= CLOSE) {
                votes.merge(nearest, 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .filter(vote -> vote.getKey() != 0 && vote.getValue() >= ENOUGH)
                .filter(vote -> vote.getValue() >= MOST * powers.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }
}
