package dev.serai.truth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found out: whom to trust where, who repeats whom, and what is taken to be true. */
public final class Findings {

    /**
     * How far a source can be trusted for an attribute.
     *
     * @param accuracy the part of its claims that are right
     * @param evidence how many of its claims stand beside others' claims, copies counted in part
     * @param falseValues how many false values there are to choose from
     */
    public record Reliability(String source, String attribute, double accuracy, double evidence, double falseValues) {

        /** What a claim is worth in a vote: ln(n·A / (1-A)), and nothing for one that says less than a guess. */
        public double voteWeight() {
            return Math.max(0, Math.log(falseValues * accuracy / (1 - accuracy)));
        }
    }

    /** A source that repeats another in a part of what it says after that one. */
    public record Copy(String source, String of, double rate) {}

    private final Items items;
    private final int contested;
    private final Trust trust;
    private final Copying copying;
    private final Map<Claims.Key, Verdict> verdicts;

    Findings(Items items, int contested, Trust trust, Copying copying, Map<Claims.Key, Verdict> verdicts) {
        this.items = items;
        this.contested = contested;
        this.trust = trust;
        this.copying = copying;
        this.verdicts = verdicts;
    }

    public Optional<Verdict> verdict(Claims.Key key) {
        return Optional.ofNullable(verdicts.get(key));
    }

    /** One for each source and attribute with evidence, by attribute, then the most trusted first. */
    public List<Reliability> reliabilities() {
        double[] falseValues = items.falseValues();
        List<Reliability> all = new ArrayList<>();
        for (int attribute = 0; attribute < items.attributes().size(); attribute++) {
            for (int source = 0; source < items.sources().size(); source++) {
                double evidence = trust.evidence(source, attribute);
                if (evidence > 0) {
                    all.add(new Reliability(
                            items.sources().name(source),
                            items.attributes().name(attribute),
                            trust.of(source, attribute),
                            evidence,
                            falseValues[attribute]));
                }
            }
        }
        all.sort(Comparator.comparing(Reliability::attribute)
                .thenComparing(Reliability::accuracy, Comparator.reverseOrder())
                .thenComparing(Reliability::source));
        return all;
    }

    /** Who repeats whom at a rate of at least this, the most first; a pool of small sources goes by one name. */
    public List<Copy> copies(double atLeast) {
        List<Copy> copies = new ArrayList<>();
        copying.forEachRate((source, of, rate) -> {
            if (rate >= atLeast) {
                copies.add(new Copy(source, of, rate));
            }
        });
        copies.sort(Comparator.comparingDouble(Copy::rate)
                .reversed()
                .thenComparing(Copy::source)
                .thenComparing(Copy::of));
        return copies;
    }

    public int sources() {
        return items.sources().size();
    }

    public int questions() {
        return items.all().size();
    }

    /** How many questions have more than one source, so that there is agreement or not. */
    public int contested() {
        return contested;
    }

    /** How many claims were left out since they are empty or damaged. */
    public long refused() {
        return items.refused();
    }

    /** How many numbers were brought to the unit of the others. */
    public long repaired() {
        return items.repaired();
    }
}
