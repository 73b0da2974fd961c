package dev.serai.strategy;

import com.google.auto.service.AutoService;
import dev.serai.record.ValueKind;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Takes the text that says most. */
@AutoService(MergeStrategy.class)
public final class Longest implements MergeStrategy {

    @Override
    public String name() {
        return "longest";
    }

    @Override
    public String summary() {
        return "Takes the longest text; a tie goes to more weight, then to more partners, the newest version, the smallest value.";
    }

    @Override
    public Set<ValueKind> kinds() {
        return EnumSet.of(ValueKind.TEXT);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Ada Lovelace", "acme 5: Ada L.", "globex 1: Ada Lovelace"),
                Example.of("Ada", "acme 5: Ada", "globex 3: Eda"));
    }

    @Override
    public Outcome decide(Contributions contributions) {
        Candidate winner = Candidate.equal(contributions).stream()
                .max(Comparator.comparingInt(Longest::length).thenComparing(Candidate.BY_WEIGHT))
                .orElseThrow();
        return Outcome.wonBy(winner.value(), winner.supporters(), contributions.all());
    }

    private static int length(Candidate candidate) {
        String text = candidate.value().toString();
        return text.codePointCount(0, text.length());
    }
}
