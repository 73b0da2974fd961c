package dev.serai.truth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Weights that follow from how far sources can be trusted: what a claim is worth in a vote, the best source of a field
 * weighing 10. A source that is no better than a guess weighs little, but not nothing: to bar one is for people to decide.
 */
public final class SuggestedWeights {

    private static final BigDecimal BEST = BigDecimal.TEN;
    private static final BigDecimal LEAST = new BigDecimal("0.1");
    /** Fewer claims beside others' claims suggest nothing. */
    private static final double ENOUGH = 5;
    /** Where one source repeats another that often, people should know. */
    private static final double COPIES = 0.3;
    /** As many sources a field, so that a file of thousands of sources can still be read. */
    private static final int SHOWN = 100;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

    private final Findings findings;
    private final Map<String, List<Findings.Reliability>> byAttribute = new LinkedHashMap<>();

    private SuggestedWeights(Findings findings) {
        this.findings = findings;
        for (Findings.Reliability one : findings.reliabilities()) {
            if (one.evidence() >= ENOUGH) {
                byAttribute
                        .computeIfAbsent(one.attribute(), any -> new ArrayList<>())
                        .add(one);
            }
        }
    }

    public static SuggestedWeights of(Findings findings) {
        return new SuggestedWeights(findings);
    }

    /** The weight of each source by attribute. */
    public Map<String, Map<String, BigDecimal>> weights() {
        Map<String, Map<String, BigDecimal>> weights = new LinkedHashMap<>();
        byAttribute.forEach((attribute, all) -> {
            Map<String, BigDecimal> bySource = new LinkedHashMap<>();
            all.forEach(one -> bySource.put(one.source(), weight(one, all)));
            weights.put(attribute, bySource);
        });
        return weights;
    }

    private static BigDecimal weight(Findings.Reliability one, List<Findings.Reliability> all) {
        double best =
                all.stream().mapToDouble(Findings.Reliability::voteWeight).max().orElse(0);
        if (best <= 0) {
            return BigDecimal.ONE;
        }
        BigDecimal weight = BEST.multiply(BigDecimal.valueOf(one.voteWeight() / best))
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return weight.max(LEAST).scale() < 0 ? weight.setScale(0) : weight.max(LEAST);
    }

    /** As a file to review: the form of a merge file, with the evidence as comments. It holds no value of anybody. */
    public String yaml(String entity) {
        StringBuilder text = new StringBuilder(
                "# Suggested by 'serai learn weights'. Nothing has changed: review it, and move what you"
                        + " want into the merge file.\n"
                        + "# The comment behind each weight: how often the source is right, and from how many claims that is known.\n");
        for (Findings.Copy copy : findings.copies(COPIES)) {
            text.append(String.format(
                    Locale.ROOT,
                    "# %s repeats %s in about %.0f %% of what both say.%n",
                    copy.source(),
                    copy.of(),
                    100 * copy.rate()));
        }
        text.append("entity: ").append(entity).append(byAttribute.isEmpty() ? "\nfields: {}\n" : "\nfields:\n");
        byAttribute.forEach((attribute, all) -> {
            text.append("  ").append(quoted(attribute)).append(":\n    weights:\n");
            all.stream()
                    .limit(SHOWN)
                    .forEach(one -> text.append(String.format(
                            Locale.ROOT,
                            "      %s: %s  # right in %.0f %% of %.0f%n",
                            quoted(one.source()),
                            weight(one, all).toPlainString(),
                            100 * one.accuracy(),
                            one.evidence())));
            if (all.size() > SHOWN) {
                text.append("      # and ").append(all.size() - SHOWN).append(" more\n");
            }
        });
        return text.toString();
    }

    private static String quoted(String name) {
        return PLAIN.matcher(name).matches() ? name : "'" + name.replace("'", "''") + "'";
    }
}
