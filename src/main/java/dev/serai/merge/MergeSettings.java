package dev.serai.merge;

import dev.serai.definition.DefinitionNode;
import dev.serai.definition.Problems;
import dev.serai.definition.Suggestion;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads the settings of a merge definition that are about partners and time. */
final class MergeSettings {

    private static final Map<String, Duration> UNITS = Map.of(
            "hour", Duration.ofHours(1),
            "day", Duration.ofDays(1),
            "week", Duration.ofDays(7),
            "year", Duration.ofDays(365));

    private final Set<String> partners;
    private final Problems problems;

    MergeSettings(Collection<String> partners, Problems problems) {
        this.partners = new TreeSet<>(partners);
        this.problems = problems;
    }

    /** The weights under {@code weights:}, on top of those that hold where it says nothing. */
    Map<String, BigDecimal> weights(DefinitionNode.Mapping node, Map<String, BigDecimal> otherwise) {
        Map<String, BigDecimal> weights = new HashMap<>(otherwise);
        node.mapping("weights", problems).ifPresent(mapping -> {
            for (String partner : mapping.keys()) {
                DefinitionNode value = mapping.get(partner).orElse(mapping);
                checkPartner(partner, new DefinitionNode.Scalar(mapping.keyAt(partner), partner, false));
                value.asText("a weight", problems).ifPresent(text -> {
                    if (MergeKeys.WEIGHT.matcher(text).matches()) {
                        weights.put(partner, new BigDecimal(text));
                    } else {
                        problems.error(value.at(), "a weight is a number that is zero or more, such as 2 or 0.5");
                    }
                });
            }
        });
        return weights;
    }

    List<String> order(DefinitionNode.Mapping node) {
        List<String> order = new ArrayList<>();
        for (DefinitionNode item : node.items("order", problems)) {
            item.asText("a partner", problems).ifPresent(partner -> {
                checkPartner(partner, item);
                order.add(partner);
            });
        }
        return order;
    }

    private void checkPartner(String partner, DefinitionNode at) {
        if (!partners.contains(partner)) {
            problems.error(
                    at.at(),
                    "unknown partner '" + partner + "'" + Suggestion.didYouMean(partner, partners) + "; known here: "
                            + String.join(", ", partners));
        }
    }

    @Nullable
    Duration halfLife(DefinitionNode.Mapping node) {
        String text = node.text("half_life", problems).orElse(null);
        if (text == null) {
            return null;
        }
        Matcher age = MergeKeys.AGE.matcher(text);
        if (!age.matches()) {
            problems.error(
                    node.get("half_life").orElse(node).at(),
                    "a half-life is a number of hours, days, weeks or years, such as '180 days'");
            return null;
        }
        return UNITS.getOrDefault(age.group(2), Duration.ZERO).multipliedBy(Long.parseLong(age.group(1)));
    }

    /** Whether the fields of a group come from one record; so it is where the file does not say otherwise. */
    boolean together(DefinitionNode.Mapping node, boolean group) {
        String text = node.text("together", problems).orElse(null);
        if (text == null) {
            return group && !node.has("combine");
        }
        DefinitionNode at = node.get("together").orElse(node);
        if (!text.equals("true") && !text.equals("false")) {
            problems.error(at.at(), "'together' is true or false");
        } else if (!group) {
            problems.error(at.at(), "'together' is for a group of fields, such as an address");
        }
        return group && text.equals("true");
    }
}
