package dev.serai.strategy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value, or several that are nearly equal, and those who say it, the newest first. */
final class Candidate {

    /** The greatest is the one with more partners, then the newest, then the smallest value: so ends every tie. */
    static final Comparator<Candidate> BY_PARTNERS = Comparator.comparingLong(Candidate::partners)
            .thenComparingLong(Candidate::newest)
            .thenComparing((a, b) -> ValueOrder.compare(b.value, a.value));

    static final Comparator<Candidate> BY_WEIGHT =
            Comparator.comparing(Candidate::weight).thenComparing(BY_PARTNERS);

    private final Object value;
    private final List<Contribution> supporters;
    private final BigDecimal weight;

    private Candidate(Object value, List<Contribution> supporters) {
        this.value = value;
        this.supporters = supporters;
        this.weight = Numbers.weightOf(supporters);
    }

    /** One for each value. */
    static List<Candidate> equal(Contributions contributions) {
        Map<Object, List<Contribution>> byValue = new LinkedHashMap<>();
        for (Contribution contribution : contributions.all()) {
            byValue.computeIfAbsent(contribution.value(), any -> new ArrayList<>(4))
                    .add(contribution);
        }
        List<Candidate> candidates = new ArrayList<>(byValue.size());
        byValue.forEach((value, supporters) -> candidates.add(new Candidate(value, supporters)));
        return candidates;
    }

    /** One for each value and those alike, directly or through others, where the terms say so; else as {@link #equal}. */
    static List<Candidate> alike(Contributions contributions) {
        List<Candidate> single = equal(contributions);
        BigDecimal near = contributions.terms().near();
        if (near == null || single.size() == 1) {
            return single;
        }
        List<List<Candidate>> groups = new ArrayList<>();
        for (Candidate candidate : single) {
            List<Candidate> joined = new ArrayList<>(List.of(candidate));
            groups.removeIf(group -> {
                boolean alike = group.stream()
                        .anyMatch(other -> Likeness.of(other.value, candidate.value) >= near.doubleValue());
                return alike && joined.addAll(group);
            });
            groups.add(joined);
        }
        return groups.stream().map(Candidate::joined).toList();
    }

    /** Goes by the value that weighs most among those that are alike. */
    private static Candidate joined(Collection<Candidate> alike) {
        Candidate heaviest = alike.stream().max(BY_WEIGHT).orElseThrow();
        List<Contribution> all = alike.stream()
                .flatMap(candidate -> candidate.supporters.stream())
                .sorted(Contribution.NEWEST_FIRST)
                .toList();
        return new Candidate(heaviest.value, all);
    }

    Object value() {
        return value;
    }

    List<Contribution> supporters() {
        return supporters;
    }

    BigDecimal weight() {
        return weight;
    }

    long partners() {
        return supporters.size() == 1
                ? 1
                : supporters.stream().map(Contribution::partner).distinct().count();
    }

    long newest() {
        return supporters.get(0).version().number();
    }
}
