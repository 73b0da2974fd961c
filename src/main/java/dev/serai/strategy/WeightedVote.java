package dev.serai.strategy;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes the value with the greatest sum of weights: I(v) = Σ Wᵢ over the partners that say v. */
@AutoService(MergeStrategy.class)
public final class WeightedVote implements MergeStrategy {

    @Override
    public String name() {
        return "weighted-vote";
    }

    @Override
    public String summary() {
        return "Takes the value whose partners weigh most together; a tie goes to more partners, then to the newest version, "
                + "then to the smallest value.";
    }

    @Override
    public Set<ValueKind> kinds() {
        return EnumSet.allOf(ValueKind.class);
    }

    @Override
    public boolean combines() {
        return false;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Ada", "acme 5: Ada", "globex 3: Eda"),
                Example.of("Eda", "acme 5: Ada", "globex 3: Eda", "initech 3: Eda"),
                Example.of("Eda", "acme 5: Ada", "globex 3: Eda", "initech 2: Eda"),
                Example.of("Eda", "acme 3: Ada", "globex 3: Eda"),
                Example.of("Ada", "acme 1: Ada", "globex 0: Eda"));
    }

    @Override
    public Outcome decide(Contributions contributions) {
        Map<Object, Candidate> candidates = new LinkedHashMap<>();
        for (Contribution contribution : contributions.all()) {
            candidates
                    .computeIfAbsent(contribution.value(), Candidate::new)
                    .supporters
                    .add(contribution);
        }
        Candidate winner = candidates.values().stream().max(Candidate.ORDER).orElseThrow();
        return Outcome.wonBy(winner.value, winner.supporters, contributions.all());
    }

    /** A value and those who say it, the newest first. */
    private static final class Candidate {

        static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::weight)
                .thenComparingLong(Candidate::partners)
                .thenComparingLong(Candidate::newest)
                .thenComparing((a, b) -> ValueOrder.compare(b.value, a.value));

        final Object value;
        final List<Contribution> supporters = new ArrayList<>();

        Candidate(Object value) {
            this.value = value;
        }

        BigDecimal weight() {
            return Numbers.weightOf(supporters);
        }

        long partners() {
            return supporters.stream().map(Contribution::partner).distinct().count();
        }

        long newest() {
            return supporters.get(0).version().number();
        }
    }
}
